package org.mmgpt.infer.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.generation.FinishReason;
import org.mmgpt.infer.sampling.Scores;
import org.mmgpt.lora.LoraAdapters;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.cache.BatchCache;
import org.mmgpt.model.cache.BatchPass;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.HostMemory;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.TorchException;

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

  /** Tokens of a prompt whose scores are in memory at a time: 64 times 131,072 are 34 MB. */
  private static final int SCORED_AT_ONCE = 64;

  private final Flamingo model;
  private final LoraAdapters adapters;
  private final EngineConfig config;
  private final EngineListener listener;
  private final BatchCache cache;
  private final PrefixCache prefixes;
  private final PictureCache pictures;
  private final RowDecoder decoder;
  private final List<Sequence> ready = new ArrayList<>();
  private Optional<Sequence> prefilling = Optional.empty();
  private int prefillEnd; // tokens to be computed of it
  private volatile int running;
  private volatile long cachedTokens;

  BatchLoop(MultiModalGpt gpt, EngineConfig config, EngineListener listener) {
    this.model = gpt.model();
    this.adapters = gpt.adapters();
    this.config = config;
    this.listener = listener;
    this.prefixes = new PrefixCache(config.prefixCacheBytes());
    this.pictures = new PictureCache(model, config.pictureCacheBytes());
    var text = model.config().text();
    int context = text.maxPositionEmbeddings();
    long rowBytes = context * BatchCache.bytesPerToken(text, model.dtype());
    boolean shared = model.device().type() == Device.Type.CPU; // with everything else
    OptionalLong available = shared ? HostMemory.availableWithoutSwap() : OptionalLong.empty();
    int rows = CacheRows.of(config, rowBytes, available);
    this.cache = new BatchCache(text, rows, context, model.dtype(), model.device());
    this.decoder = new RowDecoder(gpt, cache, config.cudaGraphs(), listener);
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

  /** One round. */
  void step(WaitingLine waiting) {
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

  private void prefill(WaitingLine waiting) {
    int budget = config.prefillChunk();
    while (budget > 0) {
      if (prefilling.isEmpty()) {
        if (!hasRoom()) {
          makeRoom(waiting);
        }
        prefilling = hasRoom() ? waiting.next(ready) : Optional.empty();
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
      } else if (cache.length(ready.size()) == prefillEnd) {
        ready.add(sequence);
        prefilling = Optional.empty();
      }
    }
  }

  /**
   * Has a running answer wait again where it would keep others from beginning. What is computed of
   * it goes where a dialogue's next turn finds its own.
   */
  private void makeRoom(WaitingLine waiting) {
    Optional<Sequence> displaced = waiting.displaced(ready);
    if (displaced.isPresent()) {
      int row = ready.indexOf(displaced.get());
      store(displaced.get(), row);
      removeRow(row);
      forgetPictures(displaced.get());
      waiting.putBack(displaced.get());
    }
  }

  /** Gives a sequence its row, with as much of its prompt as is known already. */
  private void admit(Sequence sequence) {
    int row = ready.size();
    prefillEnd = sequence.length();
    cache.truncate(row, 0);
    adapters.use(sequence.adapter());
    if (!sequence.pictures().none()) {
      sequence.memory(Optional.of(pictures.acquire(sequence.pictures(), sequence.adapter())));
    }
    Past past = sequence.past();
    // The last token is always computed: its scores are wanted.
    int limit = sequence.scoresPrompt() ? 0 : prefillEnd - 1;
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
    if (!sequence.hasBegun()) {
      sequence.reply().cached(known);
      listener.prompt(prefillEnd, known);
    }
  }

  /** Computes the next tokens of a prompt; returns how many. */
  private int prefill(Sequence sequence, int most) {
    int row = ready.size();
    int from = cache.length(row);
    int count = Math.min(most, prefillEnd - from);
    boolean last = from + count == prefillEnd;
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
      if (sequence.scoresPrompt()) {
        scorePrompt(sequence, hidden, from);
      }
      if (last && sequence.sayPrompt()) {
        float[][] logits = Scores.rows(model.logits(hidden.select(1, count - 1))); // (1, V)
        sequence.next(logits[0], listener);
      }
    }
    return count;
  }

  /** Tells a sequence what the model thinks of its prompt's tokens behind those of a pass. */
  private void scorePrompt(Sequence sequence, Tensor hidden, int from) { // (1, T, H)
    int count = (int) Math.min(hidden.size(1), prefillEnd - 1L - from);
    for (int first = 0; first < count; first += SCORED_AT_ONCE) {
      int rows = Math.min(SCORED_AT_ONCE, count - first);
      try (Scope scope = Scope.open()) {
        Tensor some = hidden.select(0, 0).narrow(0, first, rows); // (rows, H)
        float[][] logits = Scores.rows(model.logits(some)); // (rows, V)
        for (int row = 0; row < rows; row++) {
          sequence.scorePrompt(from + first + row + 1, logits[row]);
        }
      }
    }
  }

  // ---- answers ----

  private void decode() {
    if (ready.isEmpty()) {
      return;
    }
    int first = 0;
    while (first < ready.size()) {
      int end = decoder.groupEnd(ready, first);
      List<Sequence> group = ready.subList(first, end);
      if (group.stream().anyMatch(sequence -> sequence.ended().isEmpty())) {
        int row = first;
        guarded(group, () -> decoder.next(row, group));
      }
      first = end;
    }
    listener.step(ready.size());
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
    if (length < LEAST_PREFIX || !prefixes.fits(bytes)) {
      return;
    }
    try {
      prefixes.add(new PrefixCache.Entry(sequence.past(length), cache.store(row, length)));
    } catch (TorchException e) { // no memory for it: the next turn computes it again
      listener.failed(e);
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
    forgetPictures(sequence);
    listener.finished(sequence.ended().orElseThrow());
    sequence.finish();
  }

  private void forgetPictures(Sequence sequence) {
    if (sequence.memory().isPresent()) {
      pictures.release(sequence.pictures(), sequence.adapter());
      sequence.memory(Optional.empty());
    }
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
    decoder.close();
    prefixes.close();
    pictures.close();
    cache.close();
  }
}
