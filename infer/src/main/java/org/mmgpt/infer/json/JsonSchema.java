package org.mmgpt.infer.json;

import static org.mmgpt.infer.json.Symbol.ENDLESS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mmgpt.infer.json.NumberRange.Bound;
import org.mmgpt.infer.json.Symbol.Choice;
import org.mmgpt.infer.json.Symbol.Members;
import org.mmgpt.infer.json.Symbol.Property;
import org.mmgpt.infer.json.Symbol.Rule;

/**
 * What an answer has to be, by a part of JSON Schema: {@code type} (also several), {@code
 * properties}, {@code required}, {@code additionalProperties}, {@code items}, {@code minItems},
 * {@code maxItems}, {@code minLength}, {@code maxLength}, {@code format} ({@code date}, {@code
 * time}, {@code date-time}, {@code uuid}, {@code ipv4}), {@code minimum}, {@code maximum}, {@code
 * exclusiveMinimum}, {@code exclusiveMaximum}, {@code enum}, {@code const}, {@code anyOf}, {@code
 * allOf} of one, {@code $ref} to {@code $defs} or {@code definitions}, and {@code true}. Anything
 * else that restricts is refused, not overlooked.
 *
 * <p>Properties come in the schema's order. Names that aren't among them are written only where
 * there are no properties at all.
 */
public final class JsonSchema {
  private static final int MOST_NODES = 2000;
  private static final int MOST_COUNT = 100_000;

  /** Of names and values that stand in the schema; OpenAI has the same limit. */
  private static final int MOST_TEXT = 120_000;

  private static final Set<String> ANNOTATIONS =
      Set.of(
          "title",
          "description",
          "default",
          "examples",
          "$schema",
          "$id",
          "$comment",
          "$defs",
          "definitions",
          "deprecated",
          "readOnly",
          "writeOnly");
  private static final Set<String> OF_STRINGS = Set.of("minLength", "maxLength", "format");
  private static final Set<String> OF_NUMBERS =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
  private static final Set<String> OF_ARRAYS = Set.of("items", "minItems", "maxItems");
  private static final Set<String> OF_OBJECTS =
      Set.of("properties", "required", "additionalProperties");

  private final JsonNode root;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, JsonNode> undefined = new LinkedHashMap<>();
  private final List<Choice> choices = new ArrayList<>(); // those inside others first
  private final Symbol value;
  private int nodes;
  private int text;

  private JsonSchema(JsonNode root) {
    this.root = root;
    this.value = symbol(root, "");
    while (!undefined.isEmpty()) {
      String name = undefined.keySet().iterator().next();
      JsonNode definition = undefined.remove(name);
      rules.get(name).define(symbol(definition, name));
    }
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (Rule rule : rules.values()) {
        shorter |= rule.measure();
      }
    }
    choices.forEach(Choice::remember);
    if (value.least() >= ENDLESS) {
      throw new SchemaException("", "can't be kept to by any answer that ends");
    }
  }

  /**
   * Reads a schema.
   *
   * @throws SchemaException if it asks for something else than the above, or for the impossible
   */
  public static JsonSchema of(JsonNode schema) {
    return new JsonSchema(schema);
  }

  private JsonSchema(Symbol value) {
    this.root = MissingNode.getInstance();
    this.value = value;
  }

  /** Any object. */
  public static JsonSchema anyObject() {
    return new JsonSchema(JsonGrammar.ANY_OBJECT);
  }

  List<Symbol> answer() {
    return JsonGrammar.answer(value);
  }

  // ---- reading ----

  private Symbol symbol(JsonNode schema, String place) {
    if (++nodes > MOST_NODES) {
      throw new SchemaException("", "is too large");
    }
    if (schema.isBoolean() && schema.booleanValue()) {
      return JsonGrammar.ANY;
    }
    if (!schema.isObject()) {
      throw new SchemaException(place, "must be an object");
    }
    if (schema.has("$ref")) {
      only(schema, place, "$ref", Set.of());
      return reference(schema.get("$ref"), place);
    }
    if (schema.has("anyOf")) {
      only(schema, place, "anyOf", Set.of());
      return oneOf(list(schema, "anyOf", place), place + "/anyOf");
    }
    if (schema.has("allOf")) {
      only(schema, place, "allOf", Set.of());
      JsonNode all = list(schema, "allOf", place);
      if (all.size() != 1) {
        throw new SchemaException(place + "/allOf", "may hold one schema only");
      }
      return symbol(all.get(0), place + "/allOf/0");
    }
    if (schema.has("const")) {
      only(schema, place, "const", Set.of("type"));
      return values(List.of(schema.get("const")), schema, place);
    }
    if (schema.has("enum")) {
      only(schema, place, "enum", Set.of("type"));
      var values = new ArrayList<JsonNode>();
      list(schema, "enum", place).forEach(values::add);
      return values(values, schema, place);
    }
    return typed(schema, place);
  }

  private Symbol reference(JsonNode reference, String place) {
    String text = reference.asText();
    if (!reference.isTextual() || !text.startsWith("#")) {
      throw new SchemaException(place + "/$ref", "must point into the schema itself (#/$defs/...)");
    }
    String pointer = text.substring(1);
    JsonNode target =
        pointer.isEmpty() || pointer.startsWith("/") ? root.at(pointer) : root.path("");
    if (target.isMissingNode()) {
      throw new SchemaException(place + "/$ref", "points nowhere");
    }
    Rule known = rules.get(pointer);
    if (known != null) {
      return known;
    }
    Rule rule = new Rule();
    rules.put(pointer, rule);
    undefined.put(pointer, target);
    return rule;
  }

  private Symbol oneOf(JsonNode schemas, String place) {
    var alternatives = new ArrayList<List<Symbol>>();
    for (int i = 0; i < schemas.size(); i++) {
      alternatives.add(List.of(symbol(schemas.get(i), place + "/" + i)));
    }
    return choice(alternatives);
  }

  private Choice choice(List<List<Symbol>> alternatives) {
    var choice = new Choice(alternatives);
    choices.add(choice);
    return choice;
  }

  private Symbol values(List<JsonNode> values, JsonNode schema, String place) {
    Set<String> types = schema.has("type") ? types(schema, place) : Set.of();
    var texts = new ArrayList<byte[]>();
    for (JsonNode one : values) {
      if (types.isEmpty() || types.stream().anyMatch(type -> is(one, type))) {
        texts.add(text(one, place));
      }
    }
    if (texts.isEmpty()) {
      throw new SchemaException(place, "has no value of its type");
    }
    return Literals.of(texts);
  }

  private static boolean is(JsonNode value, String type) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "array" -> value.isArray();
      default -> value.isObject();
    };
  }

  private Symbol typed(JsonNode schema, String place) {
    Set<String> types = schema.has("type") ? types(schema, place) : guessed(schema);
    Map<String, Set<String>> keywords = new HashMap<>();
    keywords.put("string", OF_STRINGS);
    keywords.put("number", OF_NUMBERS);
    keywords.put("integer", OF_NUMBERS);
    keywords.put("array", OF_ARRAYS);
    keywords.put("object", OF_OBJECTS);
    var allowed = new LinkedHashSet<String>();
    types.forEach(type -> allowed.addAll(keywords.getOrDefault(type, Set.of())));
    only(schema, place, "type", allowed);
    if (types.isEmpty()) {
      return JsonGrammar.ANY;
    }
    var alternatives = new ArrayList<List<Symbol>>();
    for (String type : types) {
      alternatives.add(List.of(typed(type, schema, place)));
    }
    return choice(alternatives);
  }

  private static Set<String> guessed(JsonNode schema) {
    for (String keyword : OF_OBJECTS) {
      if (schema.has(keyword)) {
        return Set.of("object");
      }
    }
    return Set.of();
  }

  private static Set<String> types(JsonNode schema, String place) {
    JsonNode type = schema.get("type");
    var types = new LinkedHashSet<String>();
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (!Set.of("string", "number", "integer", "boolean", "null", "array", "object")
          .contains(one.isTextual() ? one.textValue() : "")) {
        throw new SchemaException(place + "/type", "is not a JSON type");
      }
      types.add(one.asText());
    }
    if (types.isEmpty()) {
      throw new SchemaException(place + "/type", "is empty");
    }
    return types;
  }

  private Symbol typed(String type, JsonNode schema, String place) {
    return switch (type) {
      case "string" -> string(schema, place);
      case "number", "integer" -> number(schema, type.equals("integer"), place);
      case "boolean" -> JsonGrammar.BOOLEAN;
      case "null" -> JsonGrammar.NULL;
      case "array" ->
          JsonGrammar.array(
              schema.has("items") ? symbol(schema.get("items"), place + "/items") : JsonGrammar.ANY,
              count(schema, "minItems", 0, place),
              most(schema, "minItems", "maxItems", place));
      default -> object(schema, place);
    };
  }

  private Symbol string(JsonNode schema, String place) {
    if (!schema.has("format")) {
      return JsonGrammar.string(
          count(schema, "minLength", 0, place), most(schema, "minLength", "maxLength", place));
    }
    List<Symbol> form = StringFormat.ALL.get(schema.get("format").asText());
    if (form == null || schema.has("minLength") || schema.has("maxLength")) {
      throw new SchemaException(
          place + "/format",
          "must be one of " + String.join(", ", new TreeSet<>(StringFormat.ALL.keySet())));
    }
    var quoted = new ArrayList<Symbol>(form);
    quoted.addFirst(JsonGrammar.QUOTE);
    quoted.addLast(JsonGrammar.QUOTE);
    return choice(List.of(quoted));
  }

  private static Symbol number(JsonNode schema, boolean whole, String place) {
    if (OF_NUMBERS.stream().noneMatch(schema::has)) {
      return whole ? JsonGrammar.INTEGER : JsonGrammar.NUMBER;
    }
    Bound least = bound(schema, "minimum", "exclusiveMinimum", 1, Bound.LEAST, place);
    Bound most = bound(schema, "maximum", "exclusiveMaximum", -1, Bound.MOST_OF_ALL, place);
    Choice range = NumberRange.between(least, most, whole);
    if (range.alternatives().isEmpty()) {
      throw new SchemaException(place, "allows no number");
    }
    return range;
  }

  private static Bound bound(
      JsonNode schema, String inclusive, String exclusive, int step, Bound absent, String place) {
    if (schema.has(inclusive) && schema.has(exclusive)) {
      throw new SchemaException(place + "/" + exclusive, "stands beside " + inclusive);
    }
    String name = schema.has(exclusive) ? exclusive : inclusive;
    if (!schema.has(name)) {
      return absent;
    }
    JsonNode value = schema.get(name);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw new SchemaException(place + "/" + name, "must be a number");
    }
    return new Bound(value.decimalValue(), name.equals(exclusive) ? step : 0);
  }

  private static int most(JsonNode schema, String least, String most, String place) {
    int max = count(schema, most, ENDLESS, place);
    if (max < count(schema, least, 0, place)) {
      throw new SchemaException(place + "/" + most, "is less than " + least);
    }
    return max;
  }

  private static int count(JsonNode schema, String name, int absent, String place) {
    if (!schema.has(name)) {
      return absent;
    }
    JsonNode value = schema.get(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < 0
        || value.intValue() > MOST_COUNT) {
      throw new SchemaException(place + "/" + name, "must be an integer from 0 to " + MOST_COUNT);
    }
    return value.intValue();
  }

  private Symbol object(JsonNode schema, String place) {
    JsonNode declared = schema.path("properties");
    if (!declared.isMissingNode() && !declared.isObject()) {
      throw new SchemaException(place + "/properties", "must be an object");
    }
    JsonNode others = schema.path("additionalProperties");
    if (!others.isMissingNode() && !others.isBoolean() && !others.isObject()) {
      throw new SchemaException(place + "/additionalProperties", "must be a boolean or a schema");
    }
    Set<String> required = required(schema, place);
    boolean open = !others.isBoolean() || others.booleanValue();
    Symbol other =
        others.isObject() ? symbol(others, place + "/additionalProperties") : JsonGrammar.ANY;
    if (declared.isEmpty() && required.isEmpty() && open) {
      return JsonGrammar.map(other);
    }
    var properties = new ArrayList<Property>();
    for (Iterator<Map.Entry<String, JsonNode>> fields = declared.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      Symbol type = symbol(field.getValue(), place + "/properties/" + field.getKey());
      properties.add(property(field.getKey(), type, required.remove(field.getKey()), place));
    }
    for (String name : required) {
      if (!open) {
        throw new SchemaException(place + "/required", "names a property that isn't allowed");
      }
      properties.add(property(name, other, true, place));
    }
    return choice(
        List.of(List.of(Symbol.range('{', '{'), new Members(List.copyOf(properties), 0, true))));
  }

  private Property property(String name, Symbol type, boolean required, String place) {
    return new Property(Symbol.bytes(text(TextNode.valueOf(name), place)), type, required);
  }

  /** A value as it is written. */
  private byte[] text(JsonNode value, String place) {
    String written = value.toString();
    text += written.length();
    if (text > MOST_TEXT) {
      throw new SchemaException("", "is too large");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(written)
        || value.isNumber() && !Double.isFinite(value.doubleValue())) {
      throw new SchemaException(place, "holds a value that can't be written");
    }
    return written.getBytes(StandardCharsets.UTF_8);
  }

  private static Set<String> required(JsonNode schema, String place) {
    var required = new LinkedHashSet<String>();
    if (schema.has("required")) {
      for (JsonNode name : list(schema, "required", place)) {
        if (!name.isTextual()) {
          throw new SchemaException(place + "/required", "must hold names");
        }
        required.add(name.textValue());
      }
    }
    return required;
  }

  private static JsonNode list(JsonNode schema, String name, String place) {
    JsonNode list = schema.get(name);
    if (!list.isArray() || list.isEmpty() && !name.equals("required")) {
      throw new SchemaException(place + "/" + name, "must be an array that isn't empty");
    }
    return list;
  }

  private static void only(JsonNode schema, String place, String keyword, Set<String> more) {
    for (Iterator<String> names = schema.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals(keyword) && !more.contains(name) && !ANNOTATIONS.contains(name)) {
        throw new SchemaException(
            place.isEmpty() ? "keyword '" + name + "'" : place + "/" + name,
            "is not supported here");
      }
    }
  }
}
