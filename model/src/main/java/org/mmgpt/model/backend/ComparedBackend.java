package org.mmgpt.model.backend;

import java.util.Locale;
import org.mmgpt.model.layer.FeedForward;
import org.mmgpt.model.layer.JoinedLinear;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.RMSNorm;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Everything twice, by a backend that is trusted and by one that is tried, each from the trusted
 * one's numbers: what differs by more than rounding is an error that names it.
 */
public final class ComparedBackend implements DecodeBackend {
  /** bf16 has 8 bits, and half of the last is lost at each rounding. */
  private static final double ROUNDING = 0.01;

  private final DecodeBackend trusted;
  private final DecodeBackend tried;

  /** Both are closed with this one; each has a cache of its own, with the same tokens. */
  public ComparedBackend(DecodeBackend trusted, DecodeBackend tried) {
    this.trusted = trusted;
    this.tried = tried;
  }

  @Override
  public Tensor product(Tensor x, RMSNorm norm, JoinedLinear weight) {
    Tensor expected = trusted.product(x, norm, weight);
    Tensor actual = tried.product(x, norm, weight);
    tried.complete();
    compare("the product behind a norm", expected, actual);
    return expected;
  }

  @Override
  public Tensor gateTimesUp(Tensor x, RMSNorm norm, JoinedLinear gateUp) {
    Tensor expected = trusted.gateTimesUp(x, norm, gateUp);
    Tensor actual = tried.gateTimesUp(x, norm, gateUp);
    tried.complete();
    compare("gate times up", expected, actual);
    return expected;
  }

  @Override
  public void addProduct(Tensor sum, Tensor input, Linear weight) {
    Tensor before = sum.clone();
    Tensor other = sum.clone();
    trusted.addProduct(sum, input, weight);
    tried.addProduct(other, input, weight);
    tried.complete();
    compareAdded("the product that adds", before, sum, other);
  }

  @Override
  public void addFeedForward(Tensor x, FeedForward feedForward, Tensor gate) {
    Tensor before = x.clone();
    Tensor other = x.clone();
    trusted.addFeedForward(x, feedForward, gate);
    tried.addFeedForward(other, feedForward, gate);
    tried.complete();
    compareAdded("the gated feed-forward", before, x, other);
  }

  @Override
  public void scores(Tensor x, RMSNorm norm, Tensor weight, Tensor scores) {
    Tensor other = scores.zerosLike();
    trusted.scores(x, norm, weight, scores);
    tried.scores(x, norm, weight, other);
    tried.complete();
    compare("the scores", scores, other);
  }

  @Override
  public Attention attention(Tensor positions) {
    Attention expecting = trusted.attention(positions);
    Attention trying = tried.attention(positions);
    return (joined, layer) -> {
      Tensor expected = expecting.of(joined, layer);
      Tensor actual = trying.of(joined, layer);
      tried.complete();
      compare("attention", expected, actual);
      return expected;
    };
  }

  @Override
  public void complete() {} // nothing is put off

  /** Sums are rounded as finely as they are large, which may be coarse for what was added. */
  private static void compareAdded(String what, Tensor before, Tensor expected, Tensor actual) {
    try (Scope scope = Scope.open()) {
      Tensor base = before.to(DType.FLOAT32);
      Tensor added = expected.to(DType.FLOAT32).sub(base);
      double rounding = base.norm().item() / 256 + added.norm().item() * ROUNDING;
      check(what, expected.sub(actual).to(DType.FLOAT32).norm().item(), rounding);
    }
  }

  private static void compare(String what, Tensor expected, Tensor actual) {
    try (Scope scope = Scope.open()) {
      Tensor wanted = expected.to(DType.FLOAT32);
      double difference = actual.to(DType.FLOAT32).sub(wanted).norm().item();
      check(what, difference, wanted.norm().item() * ROUNDING);
    }
  }

  private static void check(String what, double difference, double most) {
    if (!(difference <= most)) { // nor NaN
      throw new ModelException(
          String.format(
              Locale.ROOT,
              "own kernels: %s differs from libtorch's by %.3g where rounding explains %.3g",
              what,
              difference,
              most));
    }
  }

  @Override
  public void close() {
    trusted.close();
    tried.close();
  }
}
