package org.mmgpt.torch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Trades time for memory: while a block is open, a {@linkplain #segment segment} of the network
 * keeps its inputs and outputs only, and the backward pass computes it once more.
 *
 * <pre>{@code
 * try (var checkpointing = GradientCheckpointing.open()) {
 *   Tensor hidden = embed(tokens);
 *   for (Layer layer : layers) {
 *     hidden = GradientCheckpointing.segment(layer::forward, hidden);
 *   }
 *   loss(hidden).backward();
 * }
 * }</pre>
 *
 * <p>No call goes from libtorch into Java for this. A segment's output is a leaf of the graph, so
 * the graph's own backward pass ends there; Java then walks the segments from last to first, runs
 * each again with its inputs detached, and sends the gradient that its output has collected through
 * it. {@link Tensor#backward()} and {@link Autograd#backward} do so within a block; {@link
 * Autograd#grad} does not see past a segment.
 *
 * <p>What a segment needs and has to be differentiated is a parameter or among its inputs, not a
 * tensor it captured. A tensor that is an input and is also used outside segments has its own graph
 * walked twice, which libtorch refuses: make its users segments too. Random numbers (dropout) and
 * autocast are the same both times.
 */
public final class GradientCheckpointing extends ThreadBlock {
  private final ThreadState state = ThreadState.current();
  private final Optional<GradientCheckpointing> before = state.checkpointing;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<Long, Input> inputs = new HashMap<>();
  private boolean recomputing;

  private GradientCheckpointing() {
    state.checkpointing = Optional.of(this);
    entered();
  }

  /** Keeps only the inputs of segments until closed. */
  public static GradientCheckpointing open() {
    return new GradientCheckpointing();
  }

  static Optional<GradientCheckpointing> ofThread() {
    return ThreadState.current().checkpointing;
  }

  /** A segment of one input and one output; see {@link #segment(Function, List)}. */
  public static Tensor segment(UnaryOperator<Tensor> segment, Tensor input) {
    return segment(in -> List.of(segment.apply(in.getFirst())), List.of(input)).getFirst();
  }

  /** A segment of two inputs and one output; see {@link #segment(Function, List)}. */
  public static Tensor segment(BinaryOperator<Tensor> segment, Tensor first, Tensor second) {
    return segment(
            in -> List.of(segment.apply(in.getFirst(), in.getLast())), List.of(first, second))
        .getFirst();
  }

  /**
   * Runs part of a network. Where no block is open on this thread, or gradients are off, that is
   * all.
   *
   * @param segment computes the same both times it is called
   * @return its outputs, whose floating-point tensors require a gradient
   */
  public static List<Tensor> segment(
      Function<List<Tensor>, List<Tensor>> segment, List<Tensor> inputs) {
    Optional<GradientCheckpointing> block = ofThread();
    if (block.isEmpty() || block.get().recomputing || !Torch.isGradEnabled()) {
      return segment.apply(inputs);
    }
    return block.get().record(segment, inputs);
  }

  private List<Tensor> record(Function<List<Tensor>, List<Tensor>> function, List<Tensor> given) {
    if (given.isEmpty()) {
      throw new IllegalArgumentException("a segment needs at least one input");
    }
    int index = segments.size();
    Device device = given.getFirst().device();
    List<Input> of =
        given.stream()
            .map(tensor -> inputs.computeIfAbsent(tensor.handle(), h -> new Input(tensor, index)))
            .toList();
    RandomState random = RandomState.of(device);
    List<Tensor> outputs;
    try (Scope scope = Scope.open();
        NoGrad noGrad = NoGrad.open()) {
      outputs = function.apply(given).stream().map(output -> scope.keep(output.detach())).toList();
    }
    for (Tensor output : outputs) {
      if (output.dtype().isFloatingPoint()) {
        output.requiresGrad(true);
      }
    }
    segments.add(
        new Segment(
            index,
            function,
            of,
            outputs.stream().map(Tensor::share).toList(),
            random,
            Autocast.dtypeOf(device.type()),
            device));
    return outputs;
  }

  void backward(List<Tensor> roots, List<Optional<Tensor>> gradients) {
    if (recomputing) {
      Autograd.throughGraph(roots, gradients);
      return;
    }
    try {
      Autograd.throughGraph(roots, gradients);
      recomputing = true;
      for (Segment segment : segments.reversed()) {
        backward(segment);
      }
    } finally {
      recomputing = false;
      forget();
    }
  }

  private void backward(Segment segment) {
    List<Optional<Tensor>> collected = segment.outputs.stream().map(Tensor::grad).toList();
    try (Scope scope = Scope.open()) {
      if (collected.stream().anyMatch(Optional::isPresent)) {
        throughAgain(segment, collected);
      }
      segment.outputs.forEach(Tensor::clearGrad);
      List<Tensor> roots = new ArrayList<>();
      List<Optional<Tensor>> gradients = new ArrayList<>();
      for (Input input : segment.inputs) {
        // Every segment that uses it has been walked once the first has.
        if (input.firstUse == segment.index && input.original.requiresGrad()) {
          Optional<Tensor> gradient = input.detached.grad();
          if (gradient.isPresent()) {
            roots.add(input.original);
            gradients.add(gradient);
            input.detached.clearGrad();
          }
        }
      }
      if (!roots.isEmpty()) {
        Autograd.throughGraph(roots, gradients);
      }
    } finally {
      collected.forEach(gradient -> gradient.ifPresent(Tensor::close));
    }
  }

  private static void throughAgain(Segment segment, List<Optional<Tensor>> collected) {
    RandomState now = RandomState.of(segment.device);
    segment.random.restore();
    List<Tensor> outputs;
    try (NoGrad grad = NoGrad.reversed();
        Autocast autocast = Autocast.of(segment.device.type(), segment.autocast)) {
      outputs = segment.function.apply(segment.inputs.stream().map(i -> i.detached).toList());
    } finally {
      now.restore();
      now.close();
    }
    if (outputs.size() != collected.size()) {
      throw new IllegalStateException(
          "a segment returned %d tensors and, computed again, %d"
              .formatted(collected.size(), outputs.size()));
    }
    List<Tensor> roots = new ArrayList<>();
    List<Optional<Tensor>> gradients = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      if (collected.get(i).isPresent() && outputs.get(i).requiresGrad()) {
        roots.add(outputs.get(i));
        gradients.add(collected.get(i));
      }
    }
    if (!roots.isEmpty()) {
      Autograd.throughGraph(roots, gradients);
    }
  }

  private void forget() {
    segments.forEach(Segment::close);
    segments.clear();
    inputs.values().forEach(Input::close);
    inputs.clear();
  }

  @Override
  void restore() {
    forget();
    state.checkpointing = before;
  }

  /** A tensor that segments take, and what stands for it in them: cut off from its graph. */
  private static final class Input {
    private final Tensor original;
    private final Tensor detached;
    private final int firstUse;

    Input(Tensor tensor, int firstUse) {
      this.original = tensor.share();
      this.detached = tensor.detach().escape().requiresGrad(tensor.requiresGrad());
      this.firstUse = firstUse;
    }

    void close() {
      original.close();
      detached.close();
    }
  }

  private record Segment(
      int index,
      Function<List<Tensor>, List<Tensor>> function,
      List<Input> inputs,
      List<Tensor> outputs,
      RandomState random,
      Optional<DType> autocast,
      Device device) {
    void close() {
      outputs.forEach(Tensor::close);
      random.close();
    }
  }
}
