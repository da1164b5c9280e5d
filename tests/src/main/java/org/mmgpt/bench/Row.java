package org.mmgpt.bench;

/**
 * A row of the table.
 *
 * @param name what is measured
 * @param request what the workers are asked
 * @param scale what the seconds of a sample are multiplied with, such as 1000 over the number of
 *     tokens
 * @param unit of the scaled number; less is better
 * @param fresh whether each sample is a process of its own, timed from its start
 * @param compiled whether torch.compile has a column here
 * @param growth the curve that the row is a point of; empty if it stands alone
 * @param size where on that curve
 */
record Row(
    String name,
    Request request,
    double scale,
    String unit,
    boolean fresh,
    boolean compiled,
    String growth,
    int size) {

  static Row of(String name, Request request, double scale, String unit) {
    return new Row(name, request, scale, unit, false, false, "", 0);
  }

  Row inFreshProcess() {
    return new Row(name, request, scale, unit, true, compiled, growth, size);
  }

  Row withCompile() {
    return new Row(name, request, scale, unit, fresh, true, growth, size);
  }

  Row pointOf(String curve, int at) {
    return new Row(name, request, scale, unit, fresh, compiled, curve, at);
  }
}
