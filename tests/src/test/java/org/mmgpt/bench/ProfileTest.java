package org.mmgpt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {

  /** A large product is within libtorch nearly all the time, and JFR has to see it there. */
  @Test
  void theSamplesOfAMatrixProductNameItsOperator() throws Exception {
    Request product = Request.of("matmul", "cpu", "float32").withLoops(1024);
    try (var cases = new Cases();
        Work work = cases.of(product)) {
      work.run();
      var profile = new Profile("product", Profiler.stacks(work));

      assertThat(profile.samples()).isGreaterThan(10);
      Profile.Share first = profile.byOperator().getFirst();
      assertThat(first.name()).isEqualTo("aten::matmul");
      assertThat(first.share()).isGreaterThan(0.5);
    }
  }

  @Test
  void whatIsInNoOperatorIsNamedAfterItsMethod() {
    assertThat(profile().byOperator())
        .containsExactly(
            new Profile.Share("aten::addmm", 0.6),
            new Profile.Share("Tokenizer.encode, Java", 0.3),
            new Profile.Share("MmgptTorch.mm_release, C", 0.1));
  }

  @Test
  void aFlameGraphIsOnePageWithEveryFrame() {
    String page = FlameGraph.of(List.of(profile()));

    assertThat(page)
        .contains("<h2>a &lt;row&gt;</h2>", "100 samples")
        .contains("title=\"org.mmgpt.model.layer.Linear.forward, 60.0 %\">Linear.forward</b>")
        .contains("<div class=\"frame operator\" style=\"flex:60 1 0\">")
        .doesNotContain("http", "a <row>");
  }

  static Profile profile() {
    return new Profile(
        "a <row>",
        new LinkedHashMap<>(
            Map.of(
                "org.mmgpt.model.layer.Linear.forward;org.mmgpt.torch.ffi.AtenCalls.addmm", 60L,
                "org.mmgpt.data.tokenizer.Tokenizer.encode;java.util.HashMap.get", 30L,
                "org.mmgpt.torch.Scope.close;org.mmgpt.torch.ffi.MmgptTorch.mm_release", 10L)));
  }
}
