package org.mmgpt.bench;

import java.util.HashSet;
import java.util.Set;

/**
 * A row of the table.
 *
 * @param name what is measured
 * @param request what the workers are asked
 * @param scale what the seconds of a sample are multiplied with, such as 1000 over the number of
 *     tokens
 * @param unit of the scaled number; less is better
 * @param figure what a sample is
 * @param others columns beside Java's and Python's that this row has
 * @param growth the curve that the row is a point of; empty if it stands alone
 * @param size where on that curve
 */
record Row(
    String name,
    Request request,
    double scale,
    String unit,
    Figure figure,
    Set<String> others,
    String growth,
    int size) {

  /** What is taken down of a turn. */
  enum Figure {
    /** The seconds that the worker has measured. */
    SECONDS,
    /** The seconds of a process of its own, from its start. */
    SECONDS_OF_PROCESS,
    /** The largest resident size of a process of its own, in MB. */
    PEAK_OF_PROCESS,
    /** The most that the request's tensors took on the GPU, in MB. */
    PEAK_OF_DEVICE
  }

  /** torch.compile over the reference. */
  static final String COMPILE = "compile";

  /** transformers' LLaMA with peft's LoRA. */
  static final String PEFT = "peft";

  /** The same calls in C++. */
  static final String CPP = "cpp";

  Row {
    others = Set.copyOf(others);
  }

  static Row of(String name, Request request, double scale, String unit) {
    return new Row(name, request, scale, unit, Figure.SECONDS, Set.of(), "", 0);
  }

  /** Whether each sample is a process of its own. */
  boolean fresh() {
    return figure == Figure.SECONDS_OF_PROCESS || figure == Figure.PEAK_OF_PROCESS;
  }

  /** Whether a side has a cell in this row. */
  boolean has(String side) {
    return side.equals("java") || side.equals("python") || others.contains(side);
  }

  Row inFreshProcess() {
    return new Row(name, request, scale, unit, Figure.SECONDS_OF_PROCESS, others, growth, size);
  }

  Row ofMemory() {
    boolean onCpu = request.device().equals("cpu");
    Figure peak = onCpu ? Figure.PEAK_OF_PROCESS : Figure.PEAK_OF_DEVICE;
    return new Row(name, request, 1, "MB", peak, others, growth, size);
  }

  Row with(String other) {
    var more = new HashSet<>(others);
    more.add(other);
    return new Row(name, request, scale, unit, figure, more, growth, size);
  }

  Row pointOf(String curve, int at) {
    return new Row(name, request, scale, unit, figure, others, curve, at);
  }
}
