package org.mmgpt.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a worker is asked to time; {@code python_reference/worker.py} reads the same names.
 *
 * @param work add, matmul4, view, copy, matmul, tokenise, preprocess, pipeline, load, encode,
 *     prefill, decode, train or train_in_group, which averages the gradients over a group
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
 * @param loops the size of what has no model: calls of an operator, elements of copy, side of
 *     matmul, side of a preprocessed picture, records of a pipeline
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
        directory, random ? "random" : "file", batch, length, pictures, tokens, rank, loops);
  }

  Request withBatch(int rows) {
    return with(model, weights, rows, length, pictures, tokens, rank, loops);
  }

  Request withLength(int newLength) {
    return with(model, weights, batch, newLength, pictures, tokens, rank, loops);
  }

  Request withPictures(int count) {
    return with(model, weights, batch, length, count, tokens, rank, loops);
  }

  Request withRank(int newRank) {
    return with(model, weights, batch, length, pictures, tokens, newRank, loops);
  }

  Request withLoops(int count) {
    return with(model, weights, batch, length, pictures, tokens, rank, count);
  }

  Request withText(String words) {
    return new Request(
        work,
        model,
        weights,
        device,
        dtype,
        batch,
        length,
        pictures,
        tokens,
        rank,
        checkpointing,
        processes,
        loops,
        words,
        picture,
        warmUp,
        warmUpSeconds,
        samples);
  }

  Request withPicture(String file) {
    return new Request(
        work,
        model,
        weights,
        device,
        dtype,
        batch,
        length,
        pictures,
        tokens,
        rank,
        checkpointing,
        processes,
        loops,
        text,
        file,
        warmUp,
        warmUpSeconds,
        samples);
  }

  Request withSamples(int warmUps, int count) {
    return new Request(
        work,
        model,
        weights,
        device,
        dtype,
        batch,
        length,
        pictures,
        tokens,
        rank,
        checkpointing,
        processes,
        loops,
        text,
        picture,
        warmUps,
        warmUps == 0 ? 0 : warmUpSeconds,
        count);
  }

  Request withDtype(String other) {
    return new Request(
        work,
        model,
        weights,
        device,
        other,
        batch,
        length,
        pictures,
        tokens,
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

  Request withCheckpointing() {
    return new Request(
        work,
        model,
        weights,
        device,
        dtype,
        batch,
        length,
        pictures,
        tokens,
        rank,
        true,
        processes,
        loops,
        text,
        picture,
        warmUp,
        warmUpSeconds,
        samples);
  }

  /** Ranks meet in each step, so they warm up by steps and not by time. */
  Request withProcesses(int count) {
    return new Request(
        work,
        model,
        weights,
        device,
        dtype,
        batch,
        length,
        pictures,
        tokens,
        rank,
        checkpointing,
        count,
        loops,
        text,
        picture,
        warmUp,
        0,
        samples);
  }

  /** For a worker that has done the same before: what it compiled then is still there. */
  Request again() {
    return new Request(
        work,
        model,
        weights,
        device,
        dtype,
        batch,
        length,
        pictures,
        tokens,
        rank,
        checkpointing,
        processes,
        loops,
        text,
        picture,
        warmUp,
        Math.min(warmUpSeconds, 0.2),
        samples);
  }

  private Request with(
      String directory, String source, int rows, int t, int images, int n, int r, int count) {
    return new Request(
        work,
        directory,
        source,
        device,
        dtype,
        rows,
        t,
        images,
        n,
        r,
        checkpointing,
        processes,
        count,
        text,
        picture,
        warmUp,
        warmUpSeconds,
        samples);
  }
}
