package org.mmgpt.infer.openai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What clients may name as the model: the base under its own name, and each adapter.
 *
 * @param created when they were loaded, seconds since 1970
 */
public record ServedModels(String base, List<String> adapters, long created) {

  public ServedModels {
    adapters = List.copyOf(adapters);
  }

  /** The adapter behind a model's name; none for the base. */
  Optional<String> adapter(String model) {
    if (model.equals(base)) {
      return Optional.empty();
    }
    if (!adapters.contains(model)) {
      throw ApiException.noModel();
    }
    return Optional.of(model);
  }

  boolean has(String model) {
    return model.equals(base) || adapters.contains(model);
  }

  /** {@code GET /v1/models}. */
  String json() {
    var list = Json.MAPPER.createObjectNode().put("object", "list");
    var data = list.putArray("data");
    data.add(Json.MAPPER.valueToTree(describe(base)));
    adapters.forEach(name -> data.add(Json.MAPPER.valueToTree(describe(name))));
    return list.toString();
  }

  /** {@code GET /v1/models/NAME}. */
  String json(String model) {
    if (!has(model)) {
      throw ApiException.noModel();
    }
    return Json.MAPPER.valueToTree(describe(model)).toString();
  }

  private Map<String, Object> describe(String name) {
    var model = new LinkedHashMap<String, Object>();
    model.put("id", name);
    model.put("object", "model");
    model.put("created", created);
    model.put("owned_by", "mmgpt");
    if (!name.equals(base)) {
      model.put("parent", base);
    }
    return model;
  }
}
