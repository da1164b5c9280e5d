package org.mmgpt.train;

/**
 * What one optimiser step did.
 *
 * @param step the step's number, from 0
 * @param loss the mean loss over the learned items of the step
 * @param gradientNorm the global norm of the gradients before clipping
 * @param learningRate the rate used
 * @param applied false if the loss or a gradient was not finite and the parameters were left alone
 */
public record StepResult(
    long step, double loss, double gradientNorm, double learningRate, boolean applied) {}
