package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mmgpt.infer.json.Symbol.Choice;
import org.mmgpt.infer.json.Symbol.Rule;

/** Makes a grammar of a schema: a symbol of each schema in it, a rule of each definition. */
final class SchemaReader {
  /** Definitions that are nothing but the name of another one. */
  private static final int MOST_REFERENCES = 50;

  /** Conditions within one another. */
  private static final int DEEPEST = 20;

  private final JsonNode root;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, SchemaNode> undefined = new LinkedHashMap<>();
  private final List<Choice> choices = new ArrayList<>(); // those inside others first
  private final SchemaBudget budget;
  private int depth; // of conditions

  private SchemaReader(JsonNode root, SchemaBudget budget) {
    this.root = root;
    this.budget = budget;
  }

  static Symbol read(JsonNode schema, SchemaBudget budget) {
    var reader = new SchemaReader(schema, budget);
    Symbol value = reader.symbol(new SchemaNode(schema, ""));
    reader.define();
    if (value.least() >= Symbol.ENDLESS) {
      throw new SchemaException("", "can't be kept to by any answer that ends");
    }
    return value;
  }

  private void define() {
    while (!undefined.isEmpty()) {
      String name = undefined.keySet().iterator().next();
      SchemaNode definition = undefined.remove(name);
      rules.get(name).define(symbol(definition));
    }
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (Rule rule : rules.values()) {
        shorter |= rule.measure();
      }
    }
    choices.forEach(Choice::remember);
  }

  /** What a value that keeps to a schema looks like. */
  Symbol symbol(SchemaNode schema) {
    budget.spendNode();
    if (schema.json().isBoolean() && !schema.isFalse()) {
      return JsonGrammar.ANY;
    }
    if (schema.isFalse()) {
      throw schema.wrong("allows nothing");
    }
    if (!schema.json().isObject()) {
      throw schema.wrong("must be an object");
    }
    if (schema.has("$ref") && !schema.has("allOf") && !schema.own().restricts()) {
      return reference(schema); // a rule of its own, as it may contain itself
    }
    if (Conditions.standIn(schema)) {
      return conditional(schema);
    }
    if (schema.standsForOthers()) {
      Optional<SchemaNode> other = only(schema);
      return symbol(other.isPresent() ? other.get() : resolved(schema));
    }
    if (schema.has("not")) {
      return symbol(Negation.resolved(schema, resolved(schema.at("not"))));
    }
    if (schema.has("anyOf")) {
      return either(alternatives(schema, "anyOf"));
    }
    if (schema.has("oneOf")) {
      return exactlyOne(schema);
    }
    if (schema.has("const")) {
      schema.only(Set.of("const", "type", "nullable"));
      return values(schema, List.of(schema.json().get("const")));
    }
    if (schema.has("enum")) {
      schema.only(Set.of("enum", "type", "nullable"));
      return values(schema, schema.list("enum").stream().map(SchemaNode::json).toList());
    }
    return typed(schema);
  }

  /** One of the cases; each may have conditions of its own. */
  private Symbol conditional(SchemaNode schema) {
    if (depth == DEEPEST) {
      throw schema.wrong("has conditions in conditions without end");
    }
    depth++;
    Symbol cases = either(Conditions.cases(schema, this));
    depth--;
    return cases;
  }

  SchemaBudget budget() {
    return budget;
  }

  // ---- other schemas ----

  private Symbol reference(SchemaNode schema) {
    String pointer = pointer(schema);
    Rule known = rules.get(pointer);
    if (known != null) {
      return known;
    }
    Rule rule = new Rule();
    rules.put(pointer, rule);
    undefined.put(pointer, target(schema));
    return rule;
  }

  private static String pointer(SchemaNode schema) {
    String text = schema.text("$ref");
    if (!text.startsWith("#")) {
      throw schema.wrong("$ref", "must point into the schema itself (#/$defs/...)");
    }
    try { // a fragment of a URI
      String pointer = text.substring(1).replace("+", "%2B");
      return URLDecoder.decode(pointer, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw schema.wrong("$ref", "points nowhere");
    }
  }

  private SchemaNode target(SchemaNode schema) {
    String pointer = pointer(schema);
    JsonNode target =
        pointer.isEmpty() || pointer.startsWith("/") ? root.at(pointer) : root.path("");
    if (target.isMissingNode()) {
      throw schema.wrong("$ref", "points nowhere");
    }
    return new SchemaNode(target, pointer);
  }

  /** Whether nothing keeps to a schema: {@code false}, or what zod writes for it. */
  boolean isNever(SchemaNode schema) {
    boolean merges = schema.has("allOf") && only(schema).isEmpty() && !Conditions.standIn(schema);
    SchemaNode meant = merges ? resolved(schema) : schema;
    return meant.isFalse() || withoutNot(meant).isFalse();
  }

  /** What both say. */
  SchemaNode both(SchemaNode one, SchemaNode other) {
    return MergedSchema.of(other, List.of(resolved(one), resolved(other)));
  }

  /** What one says and the other doesn't, without the word {@code not}. */
  SchemaNode butNot(SchemaNode one, SchemaNode other) {
    SchemaNode meant = withoutNot(resolved(one));
    if (meant.isFalse()) {
      return meant;
    }
    ObjectNode with = JsonNodeFactory.instance.objectNode();
    if (meant.json().isObject()) {
      with.setAll((ObjectNode) meant.json());
    }
    with.set("not", other.json());
    return withoutNot(new SchemaNode(with, meant.place()));
  }

  private SchemaNode withoutNot(SchemaNode schema) {
    return schema.has("not") ? Negation.resolved(schema, resolved(schema.at("not"))) : schema;
  }

  /** The one schema that an {@code allOf} of one stands for, if there is nothing beside it. */
  private static Optional<SchemaNode> only(SchemaNode schema) {
    boolean alone = !schema.has("$ref") && !schema.own().restricts();
    return alone && schema.list("allOf").size() == 1
        ? Optional.of(schema.list("allOf").getFirst())
        : Optional.empty();
  }

  /** The schema that is meant where others say some or all of it. */
  SchemaNode resolved(SchemaNode schema) {
    return resolved(schema, 0);
  }

  private SchemaNode resolved(SchemaNode schema, int depth) {
    if (depth == MOST_REFERENCES || budget.spendMerge()) {
      throw schema.wrong("refers to itself, or to too many others");
    }
    if (!schema.standsForOthers()) {
      return schema;
    }
    var all = new ArrayList<SchemaNode>();
    if (schema.has("$ref")) {
      all.add(target(schema));
    }
    if (schema.has("allOf")) {
      all.addAll(schema.list("allOf"));
    }
    if (schema.own().restricts()) {
      all.add(schema.own());
    }
    List<SchemaNode> meant = all.stream().map(one -> resolved(one, depth + 1)).toList();
    return meant.size() == 1 ? meant.getFirst() : MergedSchema.of(schema, meant);
  }

  /** The schemas of which one must be true, each with what stands beside all of them. */
  private List<SchemaNode> alternatives(SchemaNode schema, String keyword) {
    SchemaNode beside = schema.without(keyword);
    if (!beside.restricts()) {
      return schema.list(keyword);
    }
    budget.spendCopies(beside.size(), schema.list(keyword).size());
    List<SchemaNode> possible =
        schema.list(keyword).stream()
            .map(one -> MergedSchema.of(schema, List.of(resolved(beside), resolved(one))))
            .filter(one -> !one.isFalse())
            .map(SchemaReader::withoutOtherTypes)
            .toList();
    if (possible.isEmpty()) {
      throw schema.wrong(keyword, "allows nothing that is allowed beside it");
    }
    return possible;
  }

  /** What is said of values of other types is true of all that are left. */
  private static SchemaNode withoutOtherTypes(SchemaNode schema) {
    Set<JsonType> types = JsonType.of(schema);
    if (types.isEmpty()) {
      return schema;
    }
    var others = new LinkedHashSet<String>();
    Stream.of(JsonType.values()).forEach(type -> others.addAll(type.keywords()));
    types.forEach(type -> others.removeAll(type.keywords()));
    return schema.without(others.toArray(String[]::new));
  }

  private Symbol either(List<SchemaNode> schemas) {
    return choice(schemas.stream().map(schema -> List.of(symbol(schema))).toList());
  }

  private Symbol exactlyOne(SchemaNode schema) {
    List<SchemaNode> schemas = alternatives(schema, "oneOf");
    var disjoint = new Disjoint(this);
    for (int i = 0; i < schemas.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!disjoint.areDisjoint(schemas.get(i), schemas.get(j))) {
          throw schema.wrong(
              "oneOf", "holds schemas that may both be true, %d and %d".formatted(j, i));
        }
      }
    }
    return either(schemas);
  }

  private Choice choice(List<List<Symbol>> alternatives) {
    var choice = new Choice(alternatives);
    choices.add(choice);
    return choice;
  }

  // ---- values and types ----

  private Symbol values(SchemaNode schema, List<JsonNode> values) {
    Set<JsonType> types = JsonType.of(schema);
    var texts = new ArrayList<byte[]>();
    for (JsonNode one : values) {
      if (types.isEmpty() || types.stream().anyMatch(type -> type.has(one))) {
        texts.add(written(one, schema.place()));
      }
    }
    if (texts.isEmpty()) {
      throw schema.wrong("has no value of its type");
    }
    return Literals.of(texts);
  }

  /** The different values that a schema names, as they are written; none if it doesn't. */
  List<List<Symbol>> namedValues(SchemaNode schema) {
    SchemaNode meant = resolved(schema);
    symbol(meant); // or it is refused
    Set<JsonType> types = JsonType.of(meant);
    List<JsonNode> named =
        types.equals(Set.of(JsonType.BOOLEAN))
            ? List.of(BooleanNode.FALSE, BooleanNode.TRUE)
            : Disjoint.values(meant);
    var values = new ArrayList<JsonNode>();
    for (JsonNode one : named) {
      if ((types.isEmpty() || types.stream().anyMatch(type -> type.has(one)))
          && values.stream().noneMatch(other -> other.equals(Disjoint.NUMBERS, one))) {
        values.add(one);
      }
    }
    return values.stream().map(one -> Symbol.bytes(written(one, meant.place()))).toList();
  }

  /** A value as it is written. */
  byte[] written(JsonNode value, String place) {
    String written = value.toString();
    budget.spendText(written.length());
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(written)
        || value.isNumber() && !Double.isFinite(value.doubleValue())) {
      throw new SchemaException(place, "holds a value that can't be written");
    }
    return written.getBytes(StandardCharsets.UTF_8);
  }

  private Symbol typed(SchemaNode schema) {
    var types = new LinkedHashSet<>(schema.has("type") ? JsonType.of(schema) : guessed(schema));
    if (schema.json().path("nullable").asBoolean() && !types.isEmpty()) {
      types.add(JsonType.NULL); // OpenAPI's word
    }
    var allowed = new LinkedHashSet<>(Set.of("type", "nullable"));
    types.forEach(type -> allowed.addAll(type.keywords()));
    schema.only(allowed);
    if (types.isEmpty()) {
      return JsonGrammar.ANY;
    }
    return choice(types.stream().map(type -> List.of(typed(schema, type))).toList());
  }

  /** Without a type every other value would do, too; one is enough. */
  private static Set<JsonType> guessed(SchemaNode schema) {
    return Stream.of(JsonType.OBJECT, JsonType.ARRAY, JsonType.STRING, JsonType.NUMBER)
        .filter(type -> type.keywords().stream().anyMatch(schema::has))
        .findFirst()
        .map(Set::of)
        .orElse(Set.of());
  }

  private Symbol typed(SchemaNode schema, JsonType type) {
    return switch (type) {
      case STRING -> StringSchema.symbol(schema, budget.strings());
      case NUMBER -> NumberSchema.symbol(schema, false);
      case INTEGER -> NumberSchema.symbol(schema, true);
      case BOOLEAN -> JsonGrammar.BOOLEAN;
      case NULL -> JsonGrammar.NULL;
      case ARRAY -> ArraySchema.symbol(schema, this);
      case OBJECT -> ObjectSchema.symbol(schema, this);
    };
  }

  /** A string that matches a pattern. */
  Symbol string(SchemaNode schema, String pattern) {
    JsonNode matching = JsonNodeFactory.instance.objectNode().put("pattern", pattern);
    return StringSchema.symbol(new SchemaNode(matching, schema.place()), budget.strings());
  }

  /** A string that keeps to a schema of names, which needn't say that they are strings. */
  Symbol string(SchemaNode schema) {
    SchemaNode meant = resolved(schema);
    if (meant.json() instanceof ObjectNode keywords && JsonType.of(meant).isEmpty()) {
      meant = new SchemaNode(keywords.deepCopy().put("type", "string"), meant.place());
    }
    if (!JsonType.of(meant).equals(Set.of(JsonType.STRING))) {
      throw schema.wrong("must be about strings");
    }
    return symbol(meant);
  }
}
