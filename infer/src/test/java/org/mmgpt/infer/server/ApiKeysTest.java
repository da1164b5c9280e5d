package org.mmgpt.infer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {
  private final List<Integer> compared = new ArrayList<>(); // bytes, a comparison each

  private final ApiKeys keys =
      new ApiKeys(
          List.of("first", "second", "a third that is longer"),
          (known, given) -> {
            compared.add(Math.min(known.length, given.length));
            return MessageDigest.isEqual(known, given);
          });

  /** Whoever measures how long an answer takes learns neither which key fits nor how much of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer first",
        "Bearer a third that is longer",
        "Bearer firs",
        "Bearer x",
        "Bearer ",
        "Basic first",
        ""
      })
  void everyKeyIsComparedByItsWholeDigestWhateverIsGiven(String authorization) {
    keys.accept(authorization);
    assertThat(compared).containsExactly(32, 32, 32); // SHA-256
  }

  @Test
  void oneOfTheKeysOpensAndNothingElse(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("keys"), "# ours\n first \n\nsecond\n");
    ApiKeys read = ApiKeys.read(file);
    assertThat(read.accept("Bearer first")).isTrue();
    assertThat(read.accept("bearer second")).isTrue();
    assertThat(List.of("Bearer ", "Bearer firs", "Bearer firstt", "Basic first", "first", ""))
        .noneMatch(read::accept);
    assertThat(read.accept("Bearer # ours")).isFalse();
    for (String key : List.of("ключ", "two words")) { // a header has neither; it never opened
      Path unsendable = Files.writeString(folder.resolve("unsendable"), key);
      assertThatThrownBy(() -> ApiKeys.read(unsendable)).hasMessageContaining("header");
    }
  }

  /** Whoever wrote the header in ten ways was ten clients, and had ten turns. */
  @Test
  void aKeyIsTheSameHoweverTheHeaderIsWritten() {
    for (String header : List.of("Bearer secret", "bearer   secret", "BEARER secret ")) {
      assertThat(ApiKeys.key(header)).isEqualTo("secret");
    }
    assertThat(ApiKeys.key("Basic secret")).isEmpty();
  }
}
