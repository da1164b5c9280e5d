package org.mmgpt.infer.openai;

import java.util.List;
import java.util.Optional;

/**
 * {@code tools} and {@code tool_choice}: which functions an answer has to call. Left to choose
 * ({@code auto}), this model always answers in words: it was tuned without functions.
 */
final class ToolChoice {
  private static final String NAME = "tool_choice";

  private final Fields body;
  private final List<FunctionTool> functions;

  private ToolChoice(Fields body) {
    this.body = body;
    this.functions = FunctionTool.read(body);
  }

  /** The call that is wanted; none for an answer in words. */
  static Optional<WantedCall> read(Fields body) {
    return new ToolChoice(body).read();
  }

  private Optional<WantedCall> read() {
    if (body.raw(NAME).isObject()) {
      return byObject(body.object(NAME).orElseThrow());
    }
    return switch (body.optionalString(NAME).orElse("auto")) {
      case "none", "auto" -> Optional.empty();
      case "required" -> Optional.of(new WantedCall(some(functions), false));
      default -> throw body.wrong(NAME, "must be none, auto, required, or name a function");
    };
  }

  private Optional<WantedCall> byObject(Fields choice) {
    return switch (choice.string("type")) {
      case "function" -> Optional.of(new WantedCall(List.of(named(choice)), true));
      case "allowed_tools" ->
          byList(
              choice
                  .object("allowed_tools")
                  .orElseThrow(() -> choice.wrong("allowed_tools", "is required")));
      default -> throw choice.wrong("type", "must be function or allowed_tools");
    };
  }

  private Optional<WantedCall> byList(Fields allowed) {
    List<FunctionTool> these =
        allowed.objects("tools").stream().map(this::named).distinct().toList();
    return switch (allowed.string("mode")) {
      case "auto" -> Optional.empty();
      case "required" -> Optional.of(new WantedCall(some(these), false));
      default -> throw allowed.wrong("mode", "must be auto or required");
    };
  }

  private List<FunctionTool> some(List<FunctionTool> given) {
    if (given.isEmpty()) {
      throw body.wrong(NAME, "needs 'tools' to choose from");
    }
    return given;
  }

  private FunctionTool named(Fields choice) {
    Fields function =
        choice.object("function").orElseThrow(() -> choice.wrong("function", "is required"));
    String name = function.string("name");
    return functions.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> function.wrong("name", "is none of 'tools'"));
  }
}
