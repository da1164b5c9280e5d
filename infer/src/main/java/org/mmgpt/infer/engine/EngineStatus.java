package org.mmgpt.infer.engine;

/**
 * A look at an engine.
 *
 * @param queued requests that wait
 * @param running answers being computed
 * @param batch most that are computed together
 * @param cacheTokens tokens in the cache of running answers
 * @param cacheCapacity tokens there is room for
 * @param prefixBytes taken by dialogues that may go on
 * @param pictureBytes taken by pictures seen lately
 */
public record EngineStatus(
    int queued,
    int running,
    int batch,
    long cacheTokens,
    long cacheCapacity,
    long prefixBytes,
    long pictureBytes) {}
