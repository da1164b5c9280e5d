package org.mmgpt.torch.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README tells a reader to do, to the letter. */
class TutorialTest {
  @TempDir private Path folder;

  private static String block(String section, String language) {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(section);
    assertThat(block.find()).as("a block of " + language).isTrue();
    return block.group(1);
  }

  @Test
  void twoProcessesFindTheSameLine() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String section = readme.substring(readme.indexOf("\n## Two processes"));
    Files.writeString(folder.resolve("TwoProcesses.java"), block(section, "java"));
    for (String module : List.of("native", "bindings")) { // what the root has beside the program
      Files.createSymbolicLink(folder.resolve(module), Path.of("..", module).toRealPath());
    }

    Path output = folder.resolve("output");
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-c", block(section, "sh"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Path jdk = Path.of(System.getProperty("java.home"), "bin");
    Map<String, String> environment = shell.environment();
    environment.put("PATH", jdk + ":" + environment.get("PATH"));
    environment.put("MASTER_PORT", String.valueOf(Processes.freePort()));
    environment.put("OMP_NUM_THREADS", "1");
    Process process = shell.start();
    try {
      assertThat(process.waitFor(Processes.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      for (String module : List.of("native", "bindings")) {
        Files.delete(folder.resolve(module)); // the link: nobody shall follow it when tidying up
      }
    }
    assertThat(Files.readString(output).lines())
        .containsExactlyInAnyOrder("rank 0 found 3.000x + -1.000", "rank 1 found 3.000x + -1.000");
  }
}
