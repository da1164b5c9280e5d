package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code if}, {@code then} and {@code else}, {@code dependentRequired} and {@code dependentSchemas}
 * of objects, also several of them in an {@code allOf}: said as the cases that there are. A
 * condition may be about properties and about which of them are there, as far as {@link Negation}
 * can say of each that it isn't so.
 */
final class Conditions {
  private static final Set<String> KEYWORDS =
      Set.of("if", "then", "else", "dependentRequired", "dependentSchemas");

  private static final int MOST_CASES = 100;

  /** What holds of values that a condition is true of, and of all others. */
  private record Condition(
      SchemaNode when, Optional<SchemaNode> then, Optional<SchemaNode> otherwise) {}

  private final SchemaNode schema;
  private final SchemaReader reader;
  private final List<Condition> conditions = new ArrayList<>();

  private Conditions(SchemaNode schema, SchemaReader reader) {
    this.schema = schema;
    this.reader = reader;
  }

  /** Whether there are any in a schema. */
  static boolean standIn(SchemaNode schema) {
    return ofItself(schema) || parts(schema).anyMatch(Conditions::ofItself);
  }

  private static boolean ofItself(SchemaNode schema) {
    return KEYWORDS.stream().anyMatch(schema::has);
  }

  private static Stream<SchemaNode> parts(SchemaNode schema) {
    return schema.has("allOf") ? schema.list("allOf").stream() : Stream.empty();
  }

  /** Schemas without these conditions, of which one is true where the schema is. */
  static List<SchemaNode> cases(SchemaNode schema, SchemaReader reader) {
    return new Conditions(schema, reader).cases();
  }

  private List<SchemaNode> cases() {
    collect(schema);
    parts(schema).forEach(this::collect);
    List<SchemaNode> cases = List.of(unconditional());
    for (Condition condition : conditions) {
      var split = new ArrayList<SchemaNode>();
      cases.forEach(one -> split(one, condition, split));
      cases = split;
      if (cases.size() > MOST_CASES) {
        throw schema.wrong("has too many cases");
      }
    }
    if (cases.isEmpty()) {
      throw schema.wrong("allows nothing under its conditions");
    }
    return cases;
  }

  // ---- what is asked ----

  private void collect(SchemaNode part) {
    if (part.has("if")) {
      conditions.add(new Condition(part.at("if"), optional(part, "then"), optional(part, "else")));
    }
    for (SchemaNode dependent : members(part, "dependentRequired")) {
      ObjectNode then = JsonNodeFactory.instance.objectNode();
      then.set("required", dependent.json());
      var needed = new SchemaNode(then, dependent.place());
      ObjectSchema.required(needed); // or it is refused
      conditions.add(new Condition(present(dependent), Optional.of(needed), Optional.empty()));
    }
    for (SchemaNode dependent : members(part, "dependentSchemas")) {
      conditions.add(new Condition(present(dependent), Optional.of(dependent), Optional.empty()));
    }
  }

  private static Optional<SchemaNode> optional(SchemaNode part, String keyword) {
    return part.has(keyword) ? Optional.of(part.at(keyword)) : Optional.empty();
  }

  private static List<SchemaNode> members(SchemaNode part, String keyword) {
    if (!part.has(keyword)) {
      return List.of();
    }
    if (!part.at(keyword).json().isObject()) {
      throw part.wrong(keyword, "must be an object");
    }
    return part.at(keyword).json().properties().stream()
        .map(one -> part.at(keyword).at(one.getKey()))
        .toList();
  }

  /** That the property is there whose name ends a place. */
  private static SchemaNode present(SchemaNode dependent) {
    String name = dependent.place().substring(dependent.place().lastIndexOf('/') + 1);
    ObjectNode when = JsonNodeFactory.instance.objectNode();
    when.putArray("required").add(name);
    return new SchemaNode(when, dependent.place());
  }

  /** What is said under no condition. */
  private SchemaNode unconditional() {
    ObjectNode rest = (ObjectNode) without(schema).json();
    if (rest.has("allOf")) {
      ArrayNode all = rest.putArray("allOf");
      parts(schema).map(Conditions::without).map(SchemaNode::json).forEach(all::add);
    }
    SchemaNode meant = reader.resolved(new SchemaNode(rest, schema.place()));
    Set<JsonType> types = JsonType.of(meant);
    if (!types.isEmpty() && !types.equals(Set.of(JsonType.OBJECT))) {
      throw schema.wrong("has conditions, which are supported of objects only");
    }
    ObjectNode object = meant.json().isObject() ? meant.json().deepCopy() : rest.removeAll();
    return new SchemaNode(object.put("type", "object"), schema.place());
  }

  private static SchemaNode without(SchemaNode part) {
    return part.json().isObject() ? part.without(KEYWORDS.toArray(String[]::new)) : part;
  }

  // ---- what that leaves ----

  private void split(SchemaNode one, Condition condition, List<SchemaNode> cases) {
    if (condition.then.isEmpty() && condition.otherwise.isEmpty()) {
      cases.add(one);
      return;
    }
    SchemaNode when = reader.resolved(condition.when);
    add(cases, Stream.concat(Stream.of(one, when), condition.then.stream()));
    for (SchemaNode other : whereIsFalse(one, when)) {
      add(cases, Stream.concat(Stream.of(other), condition.otherwise.stream()));
    }
  }

  private void add(List<SchemaNode> cases, Stream<SchemaNode> together) {
    List<SchemaNode> all = together.map(reader::resolved).toList();
    reader.budget().spendCopies(all.getFirst().size(), 1);
    SchemaNode merged = MergedSchema.of(schema, all);
    if (!merged.isFalse() && isPossible(merged)) {
      cases.add(merged);
    }
  }

  private boolean isPossible(SchemaNode object) {
    JsonNode properties = object.json().path("properties");
    return ObjectSchema.required(object).stream()
        .filter(properties::has)
        .noneMatch(name -> reader.isNever(object.at("properties").at(name)));
  }

  /** A schema in the ways in which a condition may not hold. */
  private List<SchemaNode> whereIsFalse(SchemaNode one, SchemaNode when) {
    if (when.isFalse()) {
      return List.of(one);
    }
    if (when.json().isBoolean()) {
      return List.of();
    }
    JsonNode type = when.json().path("type");
    if (!type.isMissingNode() && !type.asText().equals("object")) {
      throw when.wrong("type", "must be object in a condition");
    }
    when.only(Set.of("type", "properties", "required"));
    var ways = new ArrayList<SchemaNode>();
    for (String name : ObjectSchema.required(when)) {
      if (!ObjectSchema.required(one).contains(name)) {
        ways.add(with(one, name, JsonNodeFactory.instance.booleanNode(false)));
      }
    }
    for (SchemaNode value : members(when, "properties")) {
      String name = value.place().substring(value.place().lastIndexOf('/') + 1);
      unlike(one, name, value.json()).ifPresent(ways::add);
    }
    return ways;
  }

  /** With a property that is there, and isn't as a condition wants it. */
  private Optional<SchemaNode> unlike(SchemaNode one, String name, JsonNode wanted) {
    String place = one.place() + "/properties/" + name;
    SchemaNode other =
        reader.butNot(new SchemaNode(declared(one, name), place), new SchemaNode(wanted, place));
    if (other.isFalse()) {
      return Optional.empty();
    }
    SchemaNode with = with(one, name, other.json());
    var required = new LinkedHashSet<>(ObjectSchema.required(one));
    required.add(name);
    ArrayNode names = ((ObjectNode) with.json()).putArray("required");
    required.forEach(names::add);
    return Optional.of(with);
  }

  private static JsonNode declared(SchemaNode one, String name) {
    JsonNode properties = one.json().path("properties");
    return Stream.of(
            properties.path(name),
            one.json().path("additionalProperties"),
            one.json().path("unevaluatedProperties"))
        .filter(value -> !value.isMissingNode())
        .findFirst()
        .orElse(JsonNodeFactory.instance.booleanNode(true));
  }

  private SchemaNode with(SchemaNode one, String name, JsonNode value) {
    reader.budget().spendCopies(one.size(), 1);
    ObjectNode object = one.json().deepCopy();
    object.withObjectProperty("properties").set(name, value);
    return new SchemaNode(object, one.place());
  }
}
