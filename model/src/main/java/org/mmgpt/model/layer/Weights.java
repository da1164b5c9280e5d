package org.mmgpt.model.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmgpt.model.weights.Init;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.model.weights.Quantization;
import org.mmgpt.model.weights.WeightSource;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * A place in a checkpoint: {@code weights.at("self_attn").linear("q_proj", in, out)} reads {@code
 * …self_attn.q_proj.weight}, so the code's names are the checkpoint's. What is missing or misshapen
 * is gathered, and {@link #verify} reports all of it at once.
 */
public final class Weights {
  private static final int LISTED = 20;

  private final WeightSource source;
  private final String path;
  private final Optional<Quantization> quantization;
  private final List<String> problems;

  private Weights(
      WeightSource source,
      String path,
      Optional<Quantization> quantization,
      List<String> problems) {
    this.source = source;
    this.path = path;
    this.quantization = quantization;
    this.problems = problems;
  }

  /** The root of a checkpoint. */
  public static Weights of(WeightSource source) {
    return new Weights(source, "", Optional.empty(), new ArrayList<>());
  }

  /** The place {@code name} below this one. */
  public Weights at(String name) {
    return new Weights(source, path + name + ".", quantization, problems);
  }

  /** The same place, whose matrices go into few bits as soon as each is there. */
  public Weights quantized(Quantization kind) {
    return new Weights(source, path, Optional.of(kind), problems);
  }

  /** Into what a matrix that is there goes; empty also once the checkpoint doesn't fit anyway. */
  Optional<Quantization> quantization() {
    return problems.isEmpty() ? quantization : Optional.empty();
  }

  /** The place of a list's element, counted from 0. */
  public Weights at(int index) {
    return at(Integer.toString(index));
  }

  /** Whether the checkpoint has a tensor of this name here. */
  public boolean has(String name) {
    return source.has(path + name);
  }

  /** A parameter that no scope owns: its module closes it. */
  public Tensor parameter(String name, Init init, long... shape) {
    Optional<Tensor> found = source.take(path + name, shape, init);
    if (found.isEmpty()) {
      problems.add("missing " + path + name + " " + Arrays.toString(shape));
    } else if (!Arrays.equals(found.get().shape(), shape)) {
      problems.add(
          "%s%s has shape %s, expected %s"
              .formatted(path, name, Arrays.toString(found.get().shape()), Arrays.toString(shape)));
    } else {
      return found.get();
    }
    return found.orElseGet(() -> Torch.empty(0).escape()); // verify() will refuse the network
  }

  /** A parameter that only some published variants have, in whatever first size they have it. */
  public Optional<Tensor> optional(String name) {
    return has(name) ? source.take(path + name, new long[0], Init.ZEROS) : Optional.empty();
  }

  /** A layer without a bias; see {@link Linear#withoutBias}. */
  public Linear linear(String name, long in, long out) {
    return Linear.withoutBias(at(name), in, out, new Init.Normal(0.02));
  }

  /** A norm with weight and bias (size). */
  public LayerNorm layerNorm(String name, long size, double eps) {
    return new LayerNorm(at(name), size, eps);
  }

  /**
   * To be called once the whole network is built.
   *
   * @throws ModelException with the list of what is missing, misshapen or left over
   */
  public void verify() {
    Set<String> untaken = source.untaken();
    List<String> all = new ArrayList<>(problems);
    untaken.stream().sorted().map(name -> "unknown " + name).forEach(all::add);
    if (!all.isEmpty()) {
      String listed = String.join("\n  ", all.subList(0, Math.min(LISTED, all.size())));
      String more = all.size() > LISTED ? "\n  and " + (all.size() - LISTED) + " more" : "";
      throw new ModelException("the weights don't fit the configuration:\n  " + listed + more);
    }
  }
}
