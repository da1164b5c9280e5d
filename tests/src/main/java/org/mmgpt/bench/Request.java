package org.mmgpt.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.Consumer;

/**
 * What a worker is asked to time; {@code python_reference/worker.py} reads the same names.
 *
 * @param work add, matmul4, view, copy, read, matmul, linear, tokenise, preprocess, pipeline, load,
 *     encode, prefill, decode, train or train_in_group, which averages the gradients over a group
 * @param model directory of the model
 * @param weights "file" for the directory's, "random" for weights made on the device
 * @param dtype float32 or bfloat16
 * @param batch prompts at once
 * @param length tokens of a prompt
 * @param pictures pictures of a prompt
 * @param tokens new tokens of decode
 * @param rank LoRA's rank in train
 * @param checkpointing whether train keeps less in memory and computes each layer twice
 * @param processes that train together, each a rank with one thread; 0 for the worker itself
 * @param loops the size of what has no model: calls of an operator, elements of copy and read, side
 *     of matmul and of linear's weight, side of a preprocessed picture
 * @param text pages, a line each
 */
record Request(
    @JsonProperty("case") String work,
    String model,
    String weights,
    String device,
    String dtype,
    int batch,
    int length,
    int pictures,
    int tokens,
    int rank,
    boolean checkpointing,
    int processes,
    int loops,
    String text,
    String picture,
    @JsonProperty("warm_up") int warmUp,
    @JsonProperty("warm_up_seconds") double warmUpSeconds,
    int samples) {
  /** The JIT compiles what has run thousands of times; every side warms up as long. */
  private static final double WARM_UP_SECONDS = 1.5;

  static Request of(String work, String device, String dtype) {
    return new Request(
        work,
        "",
        "random",
        device,
        dtype,
        1,
        64,
        1,
        16,
        16,
        false,
        0,
        0,
        "",
        "",
        1,
        WARM_UP_SECONDS,
        3);
  }

  Request of(String directory, boolean random) {
    return with(
        draft -> {
          draft.model = directory;
          draft.weights = random ? "random" : "file";
        });
  }

  Request withBatch(int rows) {
    return with(draft -> draft.batch = rows);
  }

  Request withLength(int length) {
    return with(draft -> draft.length = length);
  }

  Request withPictures(int count) {
    return with(draft -> draft.pictures = count);
  }

  Request withRank(int rank) {
    return with(draft -> draft.rank = rank);
  }

  Request withLoops(int count) {
    return with(draft -> draft.loops = count);
  }

  Request withText(String words) {
    return with(draft -> draft.text = words);
  }

  Request withPicture(String file) {
    return with(draft -> draft.picture = file);
  }

  Request withSamples(int warmUps, int count) {
    return with(
        draft -> {
          draft.warmUp = warmUps;
          draft.warmUpSeconds = warmUps == 0 ? 0 : warmUpSeconds;
          draft.samples = count;
        });
  }

  /** Warm-ups go on for at least that long. */
  Request withWarmUpSeconds(double seconds) {
    return with(draft -> draft.warmUpSeconds = seconds);
  }

  Request withDtype(String other) {
    return with(draft -> draft.dtype = other);
  }

  Request withCheckpointing() {
    return with(draft -> draft.checkpointing = true);
  }

  /** Ranks meet in each step, so they warm up by steps and not by time. */
  Request withProcesses(int count) {
    return with(
        draft -> {
          draft.processes = count;
          draft.warmUpSeconds = 0;
        });
  }

  /** For a worker that has done the same before: what it compiled then is still there. */
  Request again() {
    return with(draft -> draft.warmUpSeconds = Math.min(warmUpSeconds, 0.2));
  }

  private Request with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.request();
  }

  /** The same fields, to be changed one by one. */
  private static final class Draft {
    private final Request from;
    private String model;
    private String weights;
    private String dtype;
    private int batch;
    private int length;
    private int pictures;
    private int rank;
    private boolean checkpointing;
    private int processes;
    private int loops;
    private String text;
    private String picture;
    private int warmUp;
    private double warmUpSeconds;
    private int samples;

    Draft(Request from) {
      this.from = from;
      model = from.model;
      weights = from.weights;
      dtype = from.dtype;
      batch = from.batch;
      length = from.length;
      pictures = from.pictures;
      rank = from.rank;
      checkpointing = from.checkpointing;
      processes = from.processes;
      loops = from.loops;
      text = from.text;
      picture = from.picture;
      warmUp = from.warmUp;
      warmUpSeconds = from.warmUpSeconds;
      samples = from.samples;
    }

    Request request() {
      return new Request(
          from.work,
          model,
          weights,
          from.device,
          dtype,
          batch,
          length,
          pictures,
          from.tokens,
          rank,
          checkpointing,
          processes,
          loops,
          text,
          picture,
          warmUp,
          warmUpSeconds,
          samples);
    }
  }
}
