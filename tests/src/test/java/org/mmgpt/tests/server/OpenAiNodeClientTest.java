package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** OpenAI's own client for JavaScript, as it comes from npm, against our server. */
class OpenAiNodeClientTest {
  private static final Path FOLDER = Path.of("target/node");

  private static int run(Path folder, String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("output.txt").toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return run(FOLDER, command) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void theClientFromNpmWorksUnchanged() throws Exception {
    Files.createDirectories(FOLDER);
    assumeTrue(works("node", "--version"), "no node on this machine (apt install nodejs)");
    Files.copy(
        Path.of("src/test/node/openai-client.mjs"),
        FOLDER.resolve("openai-client.mjs"),
        StandardCopyOption.REPLACE_EXISTING);
    if (!Files.isDirectory(FOLDER.resolve("node_modules/openai"))) {
      assumeTrue(
          works("npm", "install", "--no-audit", "--no-fund", "--silent", "openai@6"),
          "npm can't fetch the openai package");
    }
    try (var served = ServedModel.start()) {
      int exit = run(FOLDER, "node", "openai-client.mjs", served.url() + "/v1");
      assertThat(exit).as(Files.readString(FOLDER.resolve("output.txt"))).isZero();
    }
  }
}
