package org.mmgpt.train.demo;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mmgpt.train.Finetuning;
import org.mmgpt.train.config.FinetuneConfig;

/**
 * What to do with the adapter of a demonstration, as lines to paste into the shell that started it.
 *
 * @param home where the launcher lies
 * @param here the shell's folder
 */
public record NextCommands(Path home, Path here) {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./+=,@:-]+");

  /** A command for each way to talk to the model, with the picture that the run left. */
  public String after(FinetuneConfig config) {
    String launcher = home.equals(here) ? "./mmgpt" : quoted(home.resolve("mmgpt"));
    String model = quoted(config.model());
    Path adapter = config.output().resolve(Finetuning.ADAPTER);
    String picture = quoted(config.output().resolve(Demonstration.PICTURE));
    return """
    Next, talk to it about picture.png or one of yours:
      %1$s chat --model %2$s --adapter %3$s --image %4$s
      %1$s generate --model %2$s --adapter %3$s --image %4$s --prompt "How many shapes are there?"
    or serve it, with a page, to OpenAI's clients:
      %1$s serve --model %2$s --adapter demo=%3$s
    """
        .formatted(launcher, model, quoted(adapter), picture);
  }

  /** Relative where that is shorter, and one word to a shell. */
  private String quoted(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean below = here.getNameCount() > 0 && absolute.startsWith(here) && !absolute.equals(here);
    String name = (below ? here.relativize(absolute) : absolute).toString();
    return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
