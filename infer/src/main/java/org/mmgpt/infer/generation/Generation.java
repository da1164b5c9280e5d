package org.mmgpt.infer.generation;

/**
 * One answer.
 *
 * @param tokens the produced ids, the end-of-sequence id included if the model produced it
 * @param finishReason why it ended
 * @param score beam search's score of the hypothesis: its sum of log-probabilities divided by a
 *     power of its length; zero otherwise
 */
public record Generation(long[] tokens, FinishReason finishReason, double score) {}
