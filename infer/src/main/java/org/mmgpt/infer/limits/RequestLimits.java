package org.mmgpt.infer.limits;

import java.time.Duration;

/**
 * What one request may ask for.
 *
 * @param promptTokens most of a prompt
 * @param outputTokens most of an answer, and what an answer gets that asks for no number
 * @param images of one request
 * @param choices answers to one prompt
 * @param prompts of one request; programs that score texts send many at a time
 * @param time for an answer, waiting included
 */
public record RequestLimits(
    int promptTokens, int outputTokens, int images, int choices, int prompts, Duration time) {

  /** 8192 tokens in, 2048 out, 8 pictures, 8 answers, 64 prompts, 5 minutes. */
  public static RequestLimits standard() {
    return new RequestLimits(8192, 2048, 8, 8, 64, Duration.ofMinutes(5));
  }
}
