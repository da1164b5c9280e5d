package org.mmgpt.torch.ffi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  private static final Path HEADER = Path.of("../native/src/main/cpp/mmgpt_torch.h");
  private static final Path PACKAGE = Path.of("src/main/java/org/mmgpt/torch/ffi");

  @Test
  void theCommittedJavaWasMadeFromThisHeader() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(HEADER));
    assertThat(Files.readString(PACKAGE.resolve("PROVENANCE.md")))
        .as("the header has changed: run jextract again and note the new hash")
        .contains(HexFormat.of().formatHex(hash));
  }

  @Test
  void everyFunctionOfTheHeaderIsBound() throws Exception {
    List<String> declared =
        Pattern.compile("\\b(mm_[a-z0-9_]+)\\(")
            .matcher(Files.readString(HEADER))
            .results()
            .map(match -> match.group(1))
            .toList();
    String bound = Files.readString(PACKAGE.resolve("MmgptTorch.java"));
    assertThat(declared).isNotEmpty().allSatisfy(name -> assertThat(bound).contains(name + "("));
  }
}
