package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mmgpt.infer.json.JsonSchema;

/**
 * That the answer has to be the call of a function. The model writes the arguments as JSON; where
 * it may choose among functions, the name and a space before them.
 *
 * @param functions to choose from; at least one
 * @param named whether the request named the one
 */
record WantedCall(List<FunctionTool> functions, boolean named) {

  /** Whether the model chooses the function. */
  boolean isChoice() {
    return functions.size() > 1;
  }

  /** What stands behind the last question: there is no place for it in this model's template. */
  String instruction() {
    String how =
        isChoice()
            ? "Call one of these functions: write its name, a space, and its arguments as JSON."
            : "Call this function: write its arguments as JSON.";
    return functions.stream()
        .map(FunctionTool::described)
        .collect(Collectors.joining("\n", how + "\n", ""));
  }

  /** What the answer has to be, as a text that no other call has. */
  String schemaText() {
    return isChoice()
        ? functions.stream()
            .map(one -> one.name() + " " + one.arguments())
            .collect(Collectors.joining("\n", "call ", ""))
        : functions.getFirst().arguments().toString();
  }

  JsonSchema schema() {
    if (!isChoice()) {
      return JsonSchema.of(functions.getFirst().arguments());
    }
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    functions.forEach(one -> byName.put(one.name(), one.arguments()));
    return JsonSchema.named(byName);
  }

  /** Why an answer has ended, where it is a call. */
  String finishReason(String ofText) {
    return ofText.equals("stop") && !named ? "tool_calls" : ofText; // as OpenAI says it
  }
}
