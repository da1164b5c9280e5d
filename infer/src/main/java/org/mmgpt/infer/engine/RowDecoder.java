package org.mmgpt.infer.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.sampling.Scores;
import org.mmgpt.lora.LoraAdapters;
import org.mmgpt.model.DecodeSteps;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.cache.BatchPass;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Gives rows of a cache their next token, in as few passes as they can share: recorded steps where
 * a device has them, all rows at once, or some rows on each core.
 */
final class RowDecoder implements AutoCloseable {
  /** What a row costs beside others must outweigh what a pass costs at all. */
  private static final int LEAST_ROWS_OF_A_LANE = 3;

  private final Flamingo model;
  private final LoraAdapters adapters;
  private final BatchCache cache;
  private final EngineListener listener;
  private final Lanes lanes;
  private final Optional<DecodeSteps> steps;

  RowDecoder(MultiModalGpt gpt, BatchCache cache, CudaGraphs graphs, EngineListener listener) {
    this.model = gpt.model();
    this.adapters = gpt.adapters();
    this.cache = cache;
    this.listener = listener;
    // A large network's operators share the cores; a small one's rows do.
    this.lanes = new Lanes(gpt.isSmall() ? Runtime.getRuntime().availableProcessors() : 1);
    this.steps = steps(graphs);
  }

  private Optional<DecodeSteps> steps(CudaGraphs graphs) {
    boolean wanted =
        switch (graphs) {
          case ON, OWN_KERNELS -> model.device().type() == Device.Type.CUDA;
          case OFF -> false;
          case UNRECORDED -> true;
        };
    if (!wanted) {
      return Optional.empty();
    }
    DecodeKernels kernels =
        graphs == CudaGraphs.OWN_KERNELS && model.dtype() == DType.BFLOAT16
            ? DecodeKernels.OWN
            : DecodeKernels.LIBTORCH;
    var steps = new DecodeSteps(model, cache, graphs != CudaGraphs.UNRECORDED, kernels);
    steps.prepare(); // or the first answers would wait for it
    return Optional.of(steps);
  }

  /** Where the rows end that can be computed in one pass, from {@code first} on. */
  int groupEnd(List<Sequence> ready, int first) {
    if (ready.get(first).looks()) {
      return first + 1;
    }
    Set<Optional<String>> names = new HashSet<>();
    int end = first;
    while (end < ready.size() && !ready.get(end).looks()) {
      names.add(ready.get(end).adapter());
      if (!adapters.canShareBatch(names)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Gives every sequence of some rows its next token. */
  void next(int firstRow, List<Sequence> group) {
    useAdapters(group);
    if (steps.isPresent() && firstRow == 0 && nextInStep(group)) {
      return;
    }
    boolean alike = group.stream().map(Sequence::adapter).distinct().count() == 1;
    int parts = alike ? Math.min(lanes.count(), group.size() / LEAST_ROWS_OF_A_LANE) : 1;
    if (parts <= 1) {
      pass(firstRow, group);
      return;
    }
    var work = new ArrayList<Runnable>();
    for (int part = 0; part < parts; part++) {
      int from = part * group.size() / parts;
      int to = (part + 1) * group.size() / parts;
      work.add(() -> pass(firstRow + from, group.subList(from, to)));
    }
    lanes.run(work);
  }

  /** Gives the sequences of the first rows their next token, or does nothing if it can't. */
  private boolean nextInStep(List<Sequence> group) {
    if (group.getFirst().looks()) {
      return false;
    }
    try (Scope scope = Scope.open()) {
      Optional<Tensor> logits = steps.orElseThrow().next(lastTokens(group), shown(group)); // (B, V)
      logits.ifPresent(scores -> choose(group, scores));
      return logits.isPresent();
    }
  }

  private void pass(int firstRow, List<Sequence> group) {
    try (Scope scope = Scope.open()) {
      Tensor hidden = model.hidden(input(firstRow, group)); // (B, 1, H)
      choose(group, model.logits(hidden.select(1, 0)));
    }
  }

  private void choose(List<Sequence> group, Tensor scores) { // (B, V)
    if (group.stream().allMatch(Sequence::takesHighest)) {
      long[] tokens = Scores.highest(scores); // (B)
      say(group, i -> group.get(i).next(tokens[i], List.of(), listener));
    } else {
      float[][] logits = Scores.rows(scores);
      say(group, i -> group.get(i).next(logits[i], listener));
    }
  }

  private static void say(List<Sequence> group, IntConsumer next) {
    for (int i = 0; i < group.size(); i++) {
      if (group.get(i).ended().isEmpty()) {
        next.accept(i);
      }
    }
  }

  private BatchPass input(int firstRow, List<Sequence> group) {
    Sequence first = group.getFirst();
    if (first.looks()) {
      int at = cache.length(firstRow);
      return BatchPass.of(cache, firstRow, first.ids(at, 1), first.times(at, 1), first.memory());
    }
    return BatchPass.next(cache, firstRow, lastTokens(group), shown(group));
  }

  private static long[] lastTokens(List<Sequence> group) {
    return group.stream().mapToLong(Sequence::lastToken).toArray();
  }

  private static boolean[] shown(List<Sequence> group) {
    var shown = new boolean[group.size()];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = group.get(i).memory().isPresent();
    }
    return shown;
  }

  private void useAdapters(List<Sequence> group) {
    List<Optional<String>> names = group.stream().map(Sequence::adapter).toList();
    if (names.stream().distinct().count() == 1) {
      adapters.use(names.getFirst());
    } else {
      adapters.useByRow(names);
    }
  }

  @Override
  public void close() {
    lanes.close();
    steps.ifPresent(DecodeSteps::close);
  }
}
