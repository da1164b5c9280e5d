package org.mmgpt.model.backend;

import org.mmgpt.model.layer.FeedForward;
import org.mmgpt.model.layer.JoinedLinear;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.RMSNorm;
import org.mmgpt.torch.Tensor;

/**
 * What a {@code DecodeStep} computes its layers with. Each method is as much as some backend has
 * one kernel for; results are new tensors of the caller's scope, or the backend's and good until
 * the same is asked for again. They may not be there before {@link #complete}, though what is asked
 * for later may use them.
 */
public sealed interface DecodeBackend extends AutoCloseable
    permits LibtorchBackend, KernelBackend, ComparedBackend {
  /** A product behind a norm: {@code x} (B, in) to all of its outputs (B, out). */
  Tensor product(Tensor x, RMSNorm norm, JoinedLinear weight);

  /** SwiGLU's first half behind a norm: {@code x} (B, H) to silu(gate) times up, (B, I). */
  Tensor gateTimesUp(Tensor x, RMSNorm norm, JoinedLinear gateUp);

  /** {@code sum} (B, out) += {@code input} (B, in) times the weight. */
  void addProduct(Tensor sum, Tensor input, Linear weight);

  /**
   * {@code x} (B, H) += the feed-forward of it times its row's gate.
   *
   * @param gate (B, 1)
   */
  void addFeedForward(Tensor x, FeedForward feedForward, Tensor gate);

  /**
   * Scores behind the last norm.
   *
   * @param weight (P, H)
   * @param scores (B, P), for the result
   */
  void scores(Tensor x, RMSNorm norm, Tensor weight, Tensor scores);

  /**
   * What all layers need of the new tokens' positions (B), on the device; good until the end of the
   * caller's scope.
   */
  Attention attention(Tensor positions);

  /** A layer's attention of new tokens to those before them and themselves. */
  interface Attention {
    /**
     * Turns queries and keys by their positions, and stores keys and values in the cache.
     *
     * @param joined queries, keys and values, (B, (Hq + 2 Hkv) D)
     * @return (B, Hq D)
     */
    Tensor of(Tensor joined, int layer);
  }

  /** All that has been asked for is computed now, if it hasn't been. */
  void complete();

  @Override
  void close();
}
