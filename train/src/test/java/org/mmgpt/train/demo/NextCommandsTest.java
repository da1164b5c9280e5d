package org.mmgpt.train.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmgpt.train.config.FinetuneConfig;

class NextCommandsTest {

  @Test
  void in_the_repository_they_are_short() {
    Path home = Path.of("/work/mmgpt");

    String next = new NextCommands(home, home).after(config(home, home.resolve("target/demo")));

    assertThat(next)
        .contains("./mmgpt chat --model train/tiny --adapter target/demo/adapter --image target/")
        .contains("./mmgpt serve --model train/tiny --adapter demo=target/demo/adapter\n");
  }

  /** They once said PICTURE.png, which isn't there, and fell apart at a blank. */
  @Test
  void every_word_is_one_to_a_shell_started_elsewhere() throws Exception {
    Path home = Path.of("/home/eve/it's mine");
    String next =
        new NextCommands(home, Path.of("/tmp")).after(config(home, Path.of("/tmp/my demo")));

    String chat = next.lines().filter(line -> line.contains(" chat ")).findFirst().orElseThrow();
    Process shell =
        new ProcessBuilder("sh", "-c", "printf '%s\\n' " + chat.strip())
            .redirectErrorStream(true)
            .start();
    assertThat(shell.inputReader().lines())
        .containsExactly(
            "/home/eve/it's mine/mmgpt",
            "chat",
            "--model",
            "/home/eve/it's mine/train/tiny",
            "--adapter",
            "my demo/adapter",
            "--image",
            "my demo/picture.png");
  }

  @Test
  void from_the_root_of_all_folders_paths_are_whole() {
    Path home = Path.of("/srv/mmgpt");

    String next = new NextCommands(home, Path.of("/")).after(config(home, Path.of("/tmp/demo")));

    assertThat(next)
        .contains("  /srv/mmgpt/mmgpt chat --model /srv/mmgpt/train/tiny --adapter /tmp/");
  }

  private static FinetuneConfig config(Path home, Path output) {
    return FinetuneConfig.read(
        Path.of("tiny/demo.yaml"),
        List.of("model=" + home.resolve("train/tiny"), "output=" + output));
  }
}
