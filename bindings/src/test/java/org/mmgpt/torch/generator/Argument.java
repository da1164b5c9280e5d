package org.mmgpt.torch.generator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One argument of a schema.
 *
 * @param name as ATen spells it
 * @param javaName the same in camel case
 * @param length the length a single default value is spread to, 1 where the schema names none
 * @param defaultText the schema's default, unparsed
 * @param keywordOnly whether it stands behind the {@code *}
 * @param written whether the operator writes to it
 */
record Argument(
    String name,
    String javaName,
    Type type,
    int length,
    Optional<String> defaultText,
    boolean keywordOnly,
    boolean written) {

  private static final Pattern FORM =
      Pattern.compile("(\\w+)(\\([^)]*\\))?(\\[(\\d*)])?(\\?)?(\\[(\\d*)])? (\\w+)(?:=(.*))?");

  static Argument parse(String text, boolean keywordOnly) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not an argument: " + text);
    }
    boolean list = form.group(3) != null || form.group(6) != null;
    boolean optional = form.group(5) != null;
    boolean optionalElements = optional && form.group(6) != null;
    String length = form.group(4) == null ? "" : form.group(4);
    String name = form.group(8);
    return new Argument(
        name,
        camelCase(name),
        Type.of(form.group(1), list, optional && !optionalElements, optionalElements),
        length.isEmpty() ? 1 : Integer.parseInt(length),
        Optional.ofNullable(form.group(9)),
        keywordOnly,
        form.group(2) != null && form.group(2).contains("!"));
  }

  static String camelCase(String snake) {
    StringBuilder camel = new StringBuilder();
    boolean upper = false;
    for (char c : snake.toCharArray()) {
      if (c == '_') {
        upper = !camel.isEmpty();
      } else {
        camel.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return camel.toString();
  }
}
