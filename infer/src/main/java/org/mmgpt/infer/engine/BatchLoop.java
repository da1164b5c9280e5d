package org.mmgpt.infer.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.generation.FinishReason;
import org.mmgpt.infer.sampling.Scores;
import org.mmgpt.lora.LoraAdapters;
import org.mmgpt.model.DecodeSteps;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.backend.DecodeKernels;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.cache.BatchPass;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.HostMemory;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * What the computing thread does between two tokens: let ended answers go, take in waiting ones,
 * compute some of their prompt, and give everybody who is ready a token.
 *
 * <p>Row i of the cache belongs to the i-th ready sequence; the row behind them to the one whose
 * prompt is being computed. A row that leaves is replaced by the last.
 */
final class BatchLoop implements AutoCloseable {
  /** Fewer tokens than this are computed again rather than looked for. */
  private static final int LEAST_PREFIX = 8;

  /** What a row costs beside others must outweigh what a pass costs at all. */
  private static final int LEAST_ROWS_OF_A_LANE = 3;

  private final Flamingo model;
  private final LoraAdapters adapters;
  private final EngineConfig config;
  private final EngineListener listener;
  private final BatchCache cache;
  private final PrefixCache prefixes;
  private final PictureCache pictures;
  private final Lanes lanes;
  private final Optional<DecodeSteps> steps;
  private final List<Sequence> ready = new ArrayList<>();
  private Optional<Sequence> prefilling = Optional.empty();
  private volatile int running;
  private volatile long cachedTokens;

  BatchLoop(MultiModalGpt gpt, EngineConfig config, EngineListener listener) {
    this.model = gpt.model();
    this.adapters = gpt.adapters();
    this.config = config;
    this.listener = listener;
    this.prefixes = new PrefixCache(config.prefixCacheBytes());
    this.pictures = new PictureCache(model, config.pictureCacheBytes());
    // A large network's operators share the cores; a small one's rows do.
    this.lanes = new Lanes(gpt.isSmall() ? Runtime.getRuntime().availableProcessors() : 1);
    var text = model.config().text();
    int context = text.maxPositionEmbeddings();
    long rowBytes = context * BatchCache.bytesPerToken(text, model.dtype());
    boolean shared = model.device().type() == Device.Type.CPU; // with everything else
    OptionalLong available = shared ? HostMemory.availableWithoutSwap() : OptionalLong.empty();
    int rows = CacheRows.of(config, rowBytes, available);
    this.cache = new BatchCache(text, rows, context, model.dtype(), model.device());
    this.steps = steps(config.cudaGraphs());
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
        graphs == CudaGraphs.OWN_KERNELS ? DecodeKernels.OWN : DecodeKernels.LIBTORCH;
    return Optional.of(new DecodeSteps(model, cache, graphs != CudaGraphs.UNRECORDED, kernels));
  }

  /** Whether a sequence could be taken in. */
  boolean hasRoom() {
    return ready.size() + (prefilling.isPresent() ? 1 : 0) < cache.rows();
  }

  boolean isIdle() {
    return ready.isEmpty() && prefilling.isEmpty();
  }

  /** Whether nothing was running when the last round ended; any thread may ask. */
  boolean isAtRest() {
    return running == 0;
  }

  EngineStatus status(int queued) {
    return new EngineStatus(
        queued,
        running,
        cache.rows(),
        cachedTokens,
        (long) cache.rows() * cache.capacity(),
        prefixes.bytes(),
        pictures.bytes());
  }

  /**
   * One round.
   *
   * @param waiting the next sequence that waits, taken out of the queue
   */
  void step(Supplier<Optional<Sequence>> waiting) {
    ready.forEach(sequence -> sequence.overdue().ifPresent(sequence::end));
    prefilling.ifPresent(sequence -> sequence.overdue().ifPresent(sequence::end));
    release();
    running = Math.max(1, running); // at rest only when the queue is seen empty afterwards
    prefill(waiting);
    decode();
    release();
    running = ready.size() + (prefilling.isPresent() ? 1 : 0);
    cachedTokens = usedTokens();
  }

  private long usedTokens() {
    long tokens = 0;
    for (int row = 0; row < running; row++) {
      tokens += cache.length(row);
    }
    return tokens;
  }

  // ---- prompts ----

  private void prefill(Supplier<Optional<Sequence>> waiting) {
    int budget = config.prefillChunk();
    while (budget > 0) {
      if (prefilling.isEmpty()) {
        prefilling = hasRoom() ? waiting.get() : Optional.empty();
        if (prefilling.isEmpty()) {
          return;
        }
        Sequence admitted = prefilling.get();
        guarded(List.of(admitted), () -> admit(admitted));
      }
      Sequence sequence = prefilling.get();
      int[] computed = {0};
      if (sequence.ended().isEmpty()) {
        int most = budget;
        guarded(List.of(sequence), () -> computed[0] = prefill(sequence, most));
      }
      budget -= Math.max(1, computed[0]);
      if (sequence.ended().isPresent()) {
        abandon(sequence);
      } else if (cache.length(ready.size()) == sequence.promptLength()) {
        ready.add(sequence);
        prefilling = Optional.empty();
      }
    }
  }

  /** Gives a sequence its row, with as much of its prompt as is known already. */
  private void admit(Sequence sequence) {
    int row = ready.size();
    cache.truncate(row, 0);
    adapters.use(sequence.adapter());
    if (!sequence.pictures().none()) {
      sequence.memory(pictures.acquire(sequence.pictures(), sequence.adapter()));
    }
    Past past = sequence.past();
    // The last token of a prompt is always computed: its scores are wanted.
    int limit = sequence.promptLength() - 1;
    int neighbour = -1;
    int longest = 0;
    for (int i = 0; i < ready.size(); i++) {
      int common = Math.min(cache.length(i), ready.get(i).past().common(past));
      if (common > longest) {
        longest = common;
        neighbour = i;
      }
    }
    Optional<PrefixCache.Entry> stored = prefixes.best(past);
    int common = stored.map(entry -> entry.past().common(past)).orElse(0);
    int known = Math.min(limit, Math.max(longest, common));
    if (known < LEAST_PREFIX) {
      known = 0;
    } else if (common >= longest) {
      cache.restore(row, stored.orElseThrow().tokens(), known);
    } else {
      cache.copy(neighbour, row, known);
    }
    sequence.reply().cached(known);
    listener.prompt(sequence.promptLength(), known);
  }

  /** Computes the next tokens of a prompt; returns how many. */
  private int prefill(Sequence sequence, int most) {
    int row = ready.size();
    int from = cache.length(row);
    int count = Math.min(most, sequence.promptLength() - from);
    boolean last = from + count == sequence.promptLength();
    adapters.use(sequence.adapter());
    try (Scope scope = Scope.open()) {
      var pass =
          BatchPass.of(
              cache,
              row,
              sequence.ids(from, count),
              sequence.times(from, count),
              sequence.memory());
      Tensor hidden = model.hidden(pass); // (1, T, H)
      if (last) {
        float[][] logits = Scores.rows(model.logits(hidden.select(1, count - 1))); // (1, V)
        sequence.next(logits[0], listener);
      }
    }
    return count;
  }

  // ---- answers ----

  private void decode() {
    if (ready.isEmpty()) {
      return;
    }
    int first = 0;
    while (first < ready.size()) {
      int end = groupEnd(first);
      List<Sequence> group = ready.subList(first, end);
      if (group.stream().anyMatch(sequence -> sequence.ended().isEmpty())) {
        int row = first;
        guarded(group, () -> decode(row, group));
      }
      first = end;
    }
    listener.step(ready.size());
  }

  /** Rows that can be computed in one pass, from {@code first} on. */
  private int groupEnd(int first) {
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

  private void decode(int firstRow, List<Sequence> group) {
    useAdapters(group);
    if (steps.isPresent() && firstRow == 0 && nextInStep(group)) {
      return;
    }
    boolean alike = group.stream().map(Sequence::adapter).distinct().count() == 1;
    int parts = alike ? Math.min(lanes.count(), group.size() / LEAST_ROWS_OF_A_LANE) : 1;
    if (parts <= 1) {
      next(firstRow, group);
      return;
    }
    var work = new ArrayList<Runnable>();
    for (int part = 0; part < parts; part++) {
      int from = part * group.size() / parts;
      int to = (part + 1) * group.size() / parts;
      work.add(() -> next(firstRow + from, group.subList(from, to)));
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

  /** Gives every sequence of some rows its next token. */
  private void next(int firstRow, List<Sequence> group) {
    try (Scope scope = Scope.open()) {
      Tensor hidden = model.hidden(pass(firstRow, group)); // (B, 1, H)
      choose(group, model.logits(hidden.select(1, 0)));
    }
  }

  private void choose(List<Sequence> group, Tensor scores) { // (B, V)
    // Scores of 32 rows take a millisecond to Java and another one there; numbers take none.
    if (steps.isPresent() && group.stream().allMatch(Sequence::takesHighest)) {
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

  private BatchPass pass(int firstRow, List<Sequence> group) {
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

  // ---- leaving ----

  private void release() {
    for (int row = ready.size() - 1; row >= 0; row--) {
      Sequence sequence = ready.get(row);
      if (sequence.ended().isPresent()) {
        if (sequence.failed()) {
          cache.distrust(row);
        } else {
          store(sequence, row);
        }
        removeRow(row);
        leave(sequence);
      }
    }
    if (prefilling.isPresent() && prefilling.get().ended().isPresent()) {
      abandon(prefilling.get());
    }
  }

  /** Lets a sequence go whose prompt isn't computed; no scores have shown what it left behind. */
  private void abandon(Sequence sequence) {
    cache.distrust(ready.size());
    leave(sequence);
    prefilling = Optional.empty();
  }

  /** What was computed may serve the dialogue's next turn, however the answer ended. */
  private void store(Sequence sequence, int row) {
    int length = cache.length(row);
    long bytes = length * BatchCache.bytesPerToken(model.config().text(), model.dtype());
    if (length >= LEAST_PREFIX && prefixes.fits(bytes)) {
      prefixes.add(new PrefixCache.Entry(sequence.past(length), cache.store(row, length)));
    }
  }

  private void removeRow(int row) {
    int last = ready.size() - 1;
    if (row < last) {
      cache.copy(last, row, cache.length(last));
      ready.set(row, ready.get(last));
    }
    ready.removeLast();
    if (prefilling.isPresent()) {
      cache.copy(last + 1, last, cache.length(last + 1));
    }
  }

  private void leave(Sequence sequence) {
    if (sequence.memory().isPresent()) {
      pictures.release(sequence.pictures(), sequence.adapter());
    }
    listener.finished(sequence.ended().orElseThrow());
    sequence.finish();
  }

  /** A pass that fails takes those in it along, and nobody else. */
  private void guarded(List<Sequence> concerned, Runnable pass) {
    try {
      pass.run();
    } catch (RuntimeException e) {
      listener.failed(e);
      concerned.forEach(sequence -> sequence.fail(e));
    }
  }

  /** Tells everybody who is still here that nothing goes on any more. */
  void failAll(RuntimeException why) {
    Stream.concat(ready.stream(), prefilling.stream())
        .forEach(
            sequence -> {
              sequence.fail(why);
              sequence.finish();
            });
    ready.clear();
    prefilling = Optional.empty();
  }

  /** Ends everybody who is still here. */
  void endAll(FinishReason why) {
    ready.forEach(sequence -> sequence.end(why));
    prefilling.ifPresent(sequence -> sequence.end(why));
    release();
  }

  @Override
  public void close() {
    lanes.close();
    steps.ifPresent(DecodeSteps::close);
    prefixes.close();
    pictures.close();
    cache.close();
  }
}
