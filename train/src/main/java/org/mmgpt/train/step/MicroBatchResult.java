package org.mmgpt.train.step;

/**
 * What one micro batch of a step came to, on this process.
 *
 * @param part which stream it is of, e.g. {@code vision}
 * @param loss the mean over its own learned items
 */
public record MicroBatchResult(String part, double loss) {}
