package org.mmgpt.torch.ffi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {
  private static final Path HEADERS = Path.of("../native/src/main/cpp");
  private static final Path PACKAGE = Path.of("src/main/java/org/mmgpt/torch/ffi");

  @ParameterizedTest
  @CsvSource({"mmgpt_torch.h", "mmgpt_distributed.h"})
  void theCommittedJavaWasMadeFromThisHeader(String header) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(HEADERS.resolve(header)));
    assertThat(Files.readString(PACKAGE.resolve("PROVENANCE.md")))
        .as("the header has changed: run jextract again and note the new hash")
        .contains(HexFormat.of().formatHex(hash));
  }

  @ParameterizedTest
  @CsvSource({"mmgpt_torch.h, MmgptTorch.java", "mmgpt_distributed.h, MmgptDistributed.java"})
  void everyFunctionOfTheHeaderIsBound(String header, String java) throws Exception {
    List<String> declared =
        Pattern.compile("\\b(mm_[a-z0-9_]+)\\(")
            .matcher(Files.readString(HEADERS.resolve(header)))
            .results()
            .map(match -> match.group(1))
            .toList();
    String bound = Files.readString(PACKAGE.resolve(java));
    assertThat(declared).isNotEmpty().allSatisfy(name -> assertThat(bound).contains(name + "("));
  }
}
