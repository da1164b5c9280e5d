package org.mmgpt.model.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mmgpt.torch.Tensor;

/**
 * A part of the network: parameters and smaller parts, under the names they have in a checkpoint.
 * It owns its parameters and frees them when it is closed.
 */
public abstract class Module implements AutoCloseable {
  private final Map<String, Module> children = new LinkedHashMap<>();
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  /** Names a part; the name may contain dots, as {@code ff.1} does. */
  protected final <M extends Module> M child(String name, M module) {
    children.put(name, module);
    return module;
  }

  protected final Parameter parameter(String name, Tensor tensor) {
    Parameter parameter = new Parameter(tensor);
    parameters.put(name, parameter);
    return parameter;
  }

  /** Every part by its path, this one under the empty path. */
  public final Map<String, Module> namedModules() {
    Map<String, Module> modules = new LinkedHashMap<>();
    visit("", modules::put);
    return Collections.unmodifiableMap(modules);
  }

  /** Every parameter's own weight by its path, the name it has in a checkpoint. */
  public final Map<String, Tensor> namedParameters() {
    Map<String, Tensor> all = new LinkedHashMap<>();
    parametersByPath().forEach((path, parameter) -> all.put(path, parameter.own()));
    return Collections.unmodifiableMap(all);
  }

  /** Every parameter by its path, for adapters that put weights of their own in its place. */
  public final Map<String, Parameter> parametersByPath() {
    Map<String, Parameter> all = new LinkedHashMap<>();
    visit(
        "", (path, module) -> module.parameters.forEach((name, p) -> all.put(join(path, name), p)));
    return Collections.unmodifiableMap(all);
  }

  /** Elements of all parameters. */
  public final long parameterCount() {
    return namedParameters().values().stream().mapToLong(Tensor::numel).sum();
  }

  private void visit(String path, BiConsumer<String, Module> visitor) {
    visitor.accept(path, this);
    children.forEach((name, module) -> module.visit(join(path, name), visitor));
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  @Override
  public void close() {
    parameters.values().forEach(p -> p.own().close());
    children.values().forEach(Module::close);
  }
}
