package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A function of the client's that the model may be told to call.
 *
 * @param arguments JSON schema of the object it takes
 */
record FunctionTool(String name, Optional<String> description, JsonNode arguments) {
  private static final int MOST = 128;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  /** Schemas that say elsewhere what type they are of. */
  private static final Set<String> ELSEWHERE = Set.of("$ref", "allOf", "anyOf", "oneOf", "enum");

  /** All of a request; none if it has no {@code tools}. */
  static List<FunctionTool> read(Fields body) {
    if (!body.has("tools")) {
      return List.of();
    }
    List<Fields> tools = body.objects("tools");
    if (tools.size() > MOST) {
      throw body.wrong("tools", "must be at most %d".formatted(MOST));
    }
    var functions = new ArrayList<FunctionTool>();
    var names = new HashSet<String>();
    for (Fields tool : tools) {
      if (!tool.string("type").equals("function")) {
        throw tool.wrong("type", "must be function");
      }
      Fields function =
          tool.object("function").orElseThrow(() -> tool.wrong("function", "is required"));
      functions.add(one(function));
      if (!names.add(functions.getLast().name)) {
        throw function.wrong("name", "is there already");
      }
    }
    return functions;
  }

  private static FunctionTool one(Fields function) {
    String name = function.string("name");
    if (!NAME.matcher(name).matches()) {
      throw function.wrong("name", "must be of up to 64 letters, digits, underscores and dashes");
    }
    function.flag("strict", false); // arguments keep to their schema in any case
    return new FunctionTool(name, function.optionalString("description"), arguments(function));
  }

  private static JsonNode arguments(Fields function) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    if (!function.has("parameters")) {
      return schema.put("type", "object").put("additionalProperties", false);
    }
    function.object("parameters"); // or it is refused
    JsonNode given = function.raw("parameters");
    if (given.has("type")) {
      if (!given.get("type").asText().equals("object")) {
        throw function.wrong("parameters.type", "must be object");
      }
      return given;
    }
    boolean elsewhere = ELSEWHERE.stream().anyMatch(given::has);
    return elsewhere ? given : schema.put("type", "object").setAll((ObjectNode) given);
  }

  /**
   * As the model is shown it: {@code paint(colour: of the shape, sides): Paints a shape.} The whole
   * schema took half of a small context, and the answer keeps to it unseen.
   */
  String described() {
    String all =
        arguments.path("properties").properties().stream()
            .map(one -> one.getKey() + behind(one.getValue().path("description").asText()))
            .collect(Collectors.joining(", "));
    return "%s(%s)%s".formatted(name, all, behind(description.orElse("")));
  }

  private static String behind(String text) {
    return text.isBlank() ? "" : ": " + text.strip().replaceAll("\\s+", " ");
  }
}
