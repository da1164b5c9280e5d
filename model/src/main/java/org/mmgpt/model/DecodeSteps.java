package org.mmgpt.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mmgpt.model.attention.RotaryEmbedding;
import org.mmgpt.model.attention.RotaryMatrices;
import org.mmgpt.model.backend.DecodeBackend;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.backend.KernelBackend;
import org.mmgpt.model.backend.LibtorchBackend;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.CudaGraph;
import org.mmgpt.torch.CudnnAttention;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.StepKernel;
import org.mmgpt.torch.Stream;
import org.mmgpt.torch.StreamGuard;
import org.mmgpt.torch.Tensor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Next tokens for the first rows of a {@link BatchCache} by {@link DecodeStep}s, on CUDA recorded
 * as graphs: one launch a token instead of several hundred. A step is made when it is first wanted,
 * for a number of rows and, with libtorch's kernels, a number of tokens to read; fewer rows are
 * filled up with others of the cache, whose next place takes what nobody will read before it is
 * written again.
 *
 * <p>What a graph has recorded is fixed, so while an adapter is attached, or a gate stands before
 * the layers, there is no step. As the model itself, it is for one thread at a time.
 */
public final class DecodeSteps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DecodeSteps.class);

  /** Reading fewer tokens than this saves less than another graph costs. */
  private static final int LEAST_SPAN = 128;

  /** Steps between a length and its double, so that a fifth too many tokens are read at most. */
  private static final int SPANS_AN_OCTAVE = 4;

  /**
   * @param own whether own kernels compute it; they read as far as each row reaches, so one serves
   *     all lengths
   */
  private record Kind(int rows, int span, boolean gated, boolean own) {}

  /** A step and, on CUDA, its recording. */
  private record Recorded(DecodeStep step, Optional<CudaGraph> graph) {}

  private final Flamingo model;
  private final BatchCache cache;
  private final boolean record;
  private final DecodeKernels kernels;
  private final RotaryMatrices rotary;
  private final List<Linear> linears = new ArrayList<>();
  private final List<Parameter> parameters;
  private final Map<Kind, Recorded> steps = new HashMap<>();
  private Optional<CudaGraph.Pool> pool = Optional.empty();
  private Optional<Stream> side = Optional.empty();
  private Optional<RuntimeException> failure = Optional.empty();
  private final Set<Integer> checkedRows = new HashSet<>();
  private Optional<RuntimeException> refusal = Optional.empty();

  /**
   * With libtorch's kernels; see {@link #DecodeSteps(Flamingo, BatchCache, boolean,
   * DecodeKernels)}.
   */
  public DecodeSteps(Flamingo model, BatchCache cache, boolean record) {
    this(model, cache, record, DecodeKernels.LIBTORCH);
  }

  /**
   * Both stay the caller's.
   *
   * @param record whether to record graphs, on a device that can; without, each step is launched
   *     operator by operator
   * @param kernels what steps compute with, where they can
   */
  public DecodeSteps(Flamingo model, BatchCache cache, boolean record, DecodeKernels kernels) {
    this.model = model;
    this.cache = cache;
    this.kernels = kernels;
    this.record = record && model.device().type() == Device.Type.CUDA;
    try (InferenceMode inference = InferenceMode.open()) {
      rotary = model.langEncoder().rotaryMatrices(model.dtype(), model.device());
    }
    for (Module module : model.langEncoder().namedModules().values()) {
      if (module instanceof Linear linear) {
        linears.add(linear);
      }
    }
    parameters = List.copyOf(model.langEncoder().parametersByPath().values());
  }

  /** Compiles and checks own kernels, if they are wanted, for as many rows as there are. */
  public void prepare() {
    if (kernels instanceof DecodeKernels.Own own && isPlain()) {
      int most = Math.min(cache.rows(), StepKernel.MOST_ROWS);
      IntStream.rangeClosed(1, most)
          .map(rows -> rowsFor(rows, cache.rows()))
          .distinct()
          .forEach(rows -> areRight(own, rows));
    }
  }

  /** Graphs recorded so far. */
  public int recorded() {
    return (int) steps.values().stream().filter(step -> step.graph().isPresent()).count();
  }

  /** Why there are no steps any more. */
  public Optional<RuntimeException> failure() {
    return failure;
  }

  /** Why own kernels aren't used although they are wanted. */
  public Optional<RuntimeException> kernelsRefused() {
    return refusal;
  }

  /**
   * Appends a token to each of the first rows and returns scores for the one after, (B, V), valid
   * until the next call; empty where it can't, and nothing has happened then.
   *
   * @param ids by row
   * @param shown by row, whether its dialogue has pictures; none of the tokens looks at one
   * @throws ModelException if a row is full
   */
  public Optional<Tensor> next(long[] ids, boolean[] shown) {
    if (failure.isPresent() || !isPlain()) {
      return Optional.empty();
    }
    int rows = ids.length;
    int longest = 0;
    boolean gated = false;
    for (int row = 0; row < rows; row++) {
      longest = Math.max(longest, cache.length(row) + 1);
      gated |= shown[row];
    }
    if (longest > cache.capacity()) {
      throw new ModelException(
          "the cache holds %d tokens a row; one is full".formatted(cache.capacity()));
    }
    Kind kind;
    try (InferenceMode inference = InferenceMode.open()) {
      kind = kindFor(rows, longest, gated);
      run(kind, ids, shown);
    } catch (RuntimeException e) {
      fail(e);
      return Optional.empty();
    }
    cache.advance(rows);
    return Optional.of(steps.get(kind).step().logits().narrow(0, 0, rows));
  }

  private Kind kindFor(int rows, int longest, boolean gated) {
    int filled = rowsFor(rows, cache.rows());
    boolean own = kernels instanceof DecodeKernels.Own wanted && areRight(wanted, filled);
    int span = own ? cache.capacity() : spanFor(longest, cache.capacity());
    return new Kind(filled, span, gated, own);
  }

  /** Whether the network is what it was built as. */
  private boolean isPlain() {
    return model.langEncoder().isUngated()
        && linears.stream().noneMatch(Linear::isAdapted)
        && parameters.stream().noneMatch(Parameter::isSubstituted);
  }

  /** The next power of two, as far as the cache has rows. */
  static int rowsFor(int rows, int most) {
    int power = Integer.highestOneBit(rows);
    return Math.min(most, power == rows ? rows : 2 * power);
  }

  /** The next length there is a step for, as far as the cache reaches. */
  static int spanFor(int tokens, int most) {
    if (tokens <= LEAST_SPAN) {
      return Math.min(most, LEAST_SPAN);
    }
    int step = Integer.highestOneBit(tokens - 1) / SPANS_AN_OCTAVE;
    return Math.min(most, (tokens + step - 1) / step * step);
  }

  private void run(Kind kind, long[] ids, boolean[] shown) {
    var positions = new long[kind.rows()];
    var pictures = new long[kind.rows()];
    for (int row = 0; row < positions.length; row++) {
      if (!kind.own()) {
        cache.makeFinite(row, kind.span());
      }
      positions[row] = Math.min(cache.length(row), cache.capacity() - 1);
      pictures[row] = row < shown.length && shown[row] ? 1 : 0;
    }
    long[] tokens = Arrays.copyOf(ids, kind.rows());
    Recorded known = steps.get(kind);
    if (known == null) {
      var step = new DecodeStep(model, backend(kind), kind.rows(), kind.gated());
      try {
        step.set(tokens, positions, pictures);
        Optional<CudaGraph> graph = record ? Optional.of(recording(step)) : Optional.empty();
        known = new Recorded(step, graph);
        if (kind.own()) {
          graph.ifPresent(recorded -> checkRecording(recorded, step));
        }
      } catch (RuntimeException e) {
        step.close();
        throw e;
      }
      steps.put(kind, known);
    } else {
      known.step().set(tokens, positions, pictures);
    }
    known.graph().ifPresentOrElse(CudaGraph::replay, known.step()::run);
  }

  private DecodeBackend backend(Kind kind) {
    TextConfig text = model.config().text();
    RotaryEmbedding turns = model.langEncoder().rotary();
    return kind.own()
        ? new KernelBackend(
            text, (DecodeKernels.Own) kernels, turns, cache, kind.rows(), kind.span())
        : new LibtorchBackend(text, rotary, cache, kind.rows(), kind.span());
  }

  private boolean areRight(DecodeKernels.Own own, int rows) {
    if (rows > StepKernel.MOST_ROWS || refusal.isPresent()) {
      return false;
    }
    try {
      if (checkedRows.add(rows)) {
        KernelCheck.run(model, own, rotary, rows);
      }
      return true;
    } catch (RuntimeException e) {
      refusal = Optional.of(e);
      LOG.warn("decoding goes on with libtorch's kernels: {}", e.getMessage());
      return false;
    }
  }

  /**
   * With cuDNN's attention, whose plan for these lengths is made once and recorded: for one row of
   * 320 tokens it takes 8.6 us on an H200 where libtorch's own kernel takes 18.5, for 32 rows 49
   * instead of 97.
   */
  private CudaGraph recording(DecodeStep step) {
    try (CudnnAttention allowed = CudnnAttention.allow()) {
      return recordingAsIs(step);
    } catch (RuntimeException e) {
      LOG.info("recording a decode step again without cuDNN: {}", e.getMessage());
    }
    try (CudnnAttention avoided = CudnnAttention.avoid()) {
      return recordingAsIs(step);
    }
  }

  /** Runs the step once, so that libraries set themselves up, and records it. */
  private CudaGraph recordingAsIs(DecodeStep step) {
    Device device = model.device();
    Stream stream = side.orElseGet(() -> Stream.create(device, false));
    CudaGraph.Pool memory = pool.orElseGet(CudaGraph.Pool::create);
    side = Optional.of(stream);
    pool = Optional.of(memory);
    device.synchronize();
    try (StreamGuard guard = StreamGuard.open(stream)) {
      step.run();
    }
    return CudaGraph.capture(stream, memory, step::run);
  }

  /** Blocks of a recorded launch meet otherwise than those of one that comes by itself. */
  private void checkRecording(CudaGraph graph, DecodeStep step) {
    try (Scope scope = Scope.open()) {
      model.device().synchronize();
      Tensor launched = step.logits().clone(); // what the run before the recording left
      graph.replay();
      if (!step.logits().allclose(launched, 0, 0, true)) { // a row may have NaN
        graph.close();
        throw new ModelException("own kernels: a recorded step differs from the same, launched");
      }
    }
  }

  private void fail(RuntimeException e) {
    failure = Optional.of(e);
    LOG.warn("decoding goes on without CUDA graphs: {}", e.getMessage());
    closeSteps();
  }

  private void closeSteps() {
    steps
        .values()
        .forEach(
            step -> {
              step.graph().ifPresent(CudaGraph::close);
              step.step().close();
            });
    steps.clear();
  }

  @Override
  public void close() {
    closeSteps();
    rotary.close();
  }
}
