package org.mmgpt.lora;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.mmgpt.model.config.ConfigException;

/** How PEFT's configuration names modules of the decoder: in {@code target_modules}, for one. */
public sealed interface TargetModules {

  /** Whether a module of this path, such as {@code model.layers.0.mlp.up_proj}, is meant. */
  boolean match(String path);

  /**
   * Names that a path ends in: {@code a.q_proj} is hit by {@code q_proj}, {@code a.xq_proj} not.
   */
  record Suffixes(List<String> names) implements TargetModules {
    public Suffixes {
      names = List.copyOf(names);
    }

    @Override
    public boolean match(String path) {
      return names.stream().anyMatch(name -> path.equals(name) || path.endsWith("." + name));
    }
  }

  /** A regular expression for the whole path, in Python's or Java's notation. */
  record Expression(String regex) implements TargetModules {
    public Expression {
      compile(regex);
    }

    @Override
    public boolean match(String path) {
      return compile(regex).matcher(path).matches();
    }
  }

  /** PEFT's {@code all-linear}: every linear layer but the output's. */
  record AllLinear() implements TargetModules {
    static final String KEY = "all-linear";

    @Override
    public boolean match(String path) {
      return !path.equals("lm_head");
    }
  }

  /** Path endings, PEFT's usual form. */
  static TargetModules of(String... suffixes) {
    return new Suffixes(List.of(suffixes));
  }

  /**
   * A pattern of Python's {@code re}, as far as it concerns module paths.
   *
   * @throws ConfigException if it is no regular expression
   */
  static Pattern compile(String regex) {
    try {
      return Pattern.compile(regex.replace("(?P<", "(?<"));
    } catch (PatternSyntaxException e) {
      throw new ConfigException(
          "\"%s\" is no regular expression: %s".formatted(regex, e.getDescription()));
    }
  }
}
