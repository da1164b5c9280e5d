package org.mmgpt.lora;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.model.weights.ModelException;

/**
 * What a configuration means in a model's decoder, by PEFT's rules. The vision encoder and the
 * perceiver have no part in it, though the perceiver has layers of the same names.
 *
 * @param linears the layers that get factors, by their path in the decoder
 * @param saved the parameters of {@code modules_to_save}, by their path
 */
record LoraTargets(Map<String, Linear> linears, Map<String, Parameter> saved) {
  /** PEFT's guess of a layer's number: the first number behind any name. */
  private static final Pattern ANY_LAYER = Pattern.compile(".*?\\.[^.]*\\.(\\d+)\\..*");

  /**
   * @throws ModelException if the configuration names something the decoder lacks, with what it has
   */
  static LoraTargets of(LoraConfig config, Flamingo model) {
    Map<String, Parameter> parameters = model.langEncoder().parametersByPath();
    Set<String> savedModules = savedModules(config, parameters.keySet());
    Map<String, Parameter> saved = new LinkedHashMap<>(parameters);
    saved.keySet().removeIf(path -> !inside(path, savedModules));

    Map<String, Linear> linears = new LinkedHashMap<>();
    for (Map.Entry<String, Module> entry : model.langEncoder().namedModules().entrySet()) {
      if (entry.getValue() instanceof Linear linear) {
        linears.put(entry.getKey(), linear);
      }
    }
    checkTargets(config.targetModules(), linears.keySet());
    linears
        .keySet()
        .removeIf(
            path ->
                !config.targetModules().match(path)
                    || config.excludeModules().filter(excluded -> excluded.match(path)).isPresent()
                    || inside(path, savedModules)
                    || !inLayers(path, config));
    if (linears.isEmpty()) {
      throw new ModelException(
          "every layer that LoRA's target_modules name is taken out by exclude_modules,"
              + " layers_to_transform or modules_to_save");
    }
    return new LoraTargets(linears, saved);
  }

  private static void checkTargets(TargetModules targets, Set<String> linears) {
    switch (targets) {
      case TargetModules.Suffixes(List<String> names) ->
          names.forEach(name -> checkTarget(name, TargetModules.of(name), linears));
      case TargetModules.Expression(String regex) -> checkTarget(regex, targets, linears);
      case TargetModules.AllLinear all -> {}
    }
  }

  private static void checkTarget(String name, TargetModules target, Set<String> linears) {
    if (linears.stream().noneMatch(target::match)) {
      throw new ModelException(
          "LoRA's target \"%s\" names no linear layer; there are %s"
              .formatted(name, endings(linears)));
    }
  }

  /** The last name of each path, with a number behind it if there is one. */
  private static List<String> endings(Set<String> paths) {
    return paths.stream()
        .map(path -> path.replaceAll(".*\\.(?=[a-z_]+(\\.\\d+)?$)", ""))
        .distinct()
        .sorted()
        .toList();
  }

  /** Every module that a name of {@code modules_to_save} is the end of. */
  private static Set<String> savedModules(LoraConfig config, Set<String> parameters) {
    Set<String> modules = new LinkedHashSet<>();
    for (String path : parameters) {
      for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
        modules.add(path.substring(0, dot));
      }
    }
    Set<String> saved = new LinkedHashSet<>();
    for (String name : config.modulesToSave()) {
      List<String> hit = modules.stream().filter(path -> path.endsWith(name)).toList();
      if (hit.isEmpty()) {
        throw new ModelException(
            "modules_to_save names \"%s\", which is no module of the decoder; there are %s"
                .formatted(name, endings(modules)));
      }
      saved.addAll(hit);
    }
    return saved;
  }

  private static boolean inside(String path, Set<String> modules) {
    return modules.stream()
        .anyMatch(module -> path.equals(module) || path.startsWith(module + "."));
  }

  private static boolean inLayers(String path, LoraConfig config) {
    if (config.layersToTransform().isEmpty()
        || !(config.targetModules() instanceof TargetModules.Suffixes(List<String> names))
        || names.contains(path)) { // a module named by its whole path is meant in any case
      return true;
    }
    List<Pattern> patterns =
        config.layersPattern().isEmpty()
            ? List.of(ANY_LAYER)
            : config.layersPattern().stream()
                .map(name -> TargetModules.compile("(?:^|.*?\\.)" + name + "\\.(\\d+)\\..*"))
                .toList();
    return patterns.stream()
        .map(pattern -> pattern.matcher(path))
        .filter(Matcher::matches)
        .findFirst()
        .map(found -> config.layersToTransform().contains(Integer.valueOf(found.group(1))))
        .orElse(false);
  }
}
