package org.mmgpt.train.listener;

import java.time.Duration;

/**
 * Where the time of a step went.
 *
 * @param whole from the end of the step before, what listeners did between them included
 * @param waiting for the step's batches
 */
public record StepTiming(Duration whole, Duration waiting) {}
