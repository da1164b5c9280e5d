package org.mmgpt.infer.engine;

/**
 * What an {@link Engine} may use.
 *
 * @param maxBatch answers computed together; others wait in the queue
 * @param maxQueue requests that wait; one more is refused, unless its client has none waiting: up
 *     to twice as many
 * @param prefillChunk prompt tokens computed between two tokens of the answers that are running
 * @param cacheBytes memory for keys and values of running answers; it may lower {@code maxBatch},
 *     as may the memory that a CPU's machine has left
 * @param prefixCacheBytes memory for keys and values of dialogues that may go on; 0 for none
 * @param pictureCacheBytes memory for what the decoder keeps of pictures seen lately
 * @param cudaGraphs how tokens are launched
 */
public record EngineConfig(
    int maxBatch,
    int maxQueue,
    int prefillChunk,
    long cacheBytes,
    long prefixCacheBytes,
    long pictureCacheBytes,
    CudaGraphs cudaGraphs) {

  /** Checks every value. */
  public EngineConfig {
    check(maxBatch >= 1, "the batch size", maxBatch, "at least 1");
    check(maxQueue >= 1, "the queue length", maxQueue, "at least 1");
    check(prefillChunk >= 1, "the prefill chunk", prefillChunk, "at least 1");
    check(cacheBytes >= 1, "the cache size", cacheBytes, "at least 1 byte");
    check(prefixCacheBytes >= 0, "the prefix cache size", prefixCacheBytes, "0 (off) or more");
    check(pictureCacheBytes >= 0, "the picture cache size", pictureCacheBytes, "0 or more");
  }

  private static void check(boolean holds, String name, Object value, String must) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be " + must);
    }
  }

  /**
   * 16 answers at a time, 256 waiting, 4 GiB for them, 1 GiB for dialogues, 256 MiB for pictures.
   */
  public static EngineConfig standard() {
    return new EngineConfig(16, 256, 256, 4L << 30, 1L << 30, 256L << 20, CudaGraphs.OWN_KERNELS);
  }

  /**
   * One answer at a time, whose prompt nobody else's tokens have to wait for; soon there, so
   * without kernels that are to be compiled first.
   */
  public static EngineConfig single() {
    return standard().withMaxBatch(1).withPrefillChunk(512).withCudaGraphs(CudaGraphs.ON);
  }

  /** The same with another batch size. */
  public EngineConfig withMaxBatch(int answers) {
    return new EngineConfig(
        answers,
        maxQueue,
        prefillChunk,
        cacheBytes,
        prefixCacheBytes,
        pictureCacheBytes,
        cudaGraphs);
  }

  /** The same with another queue length. */
  public EngineConfig withMaxQueue(int requests) {
    return new EngineConfig(
        maxBatch,
        requests,
        prefillChunk,
        cacheBytes,
        prefixCacheBytes,
        pictureCacheBytes,
        cudaGraphs);
  }

  /** The same with another prefill chunk. */
  public EngineConfig withPrefillChunk(int tokens) {
    return new EngineConfig(
        maxBatch, maxQueue, tokens, cacheBytes, prefixCacheBytes, pictureCacheBytes, cudaGraphs);
  }

  /** The same with another size of the cache for running answers. */
  public EngineConfig withCacheBytes(long bytes) {
    return new EngineConfig(
        maxBatch, maxQueue, prefillChunk, bytes, prefixCacheBytes, pictureCacheBytes, cudaGraphs);
  }

  /** The same with another size of the cache for dialogues that may go on. */
  public EngineConfig withPrefixCacheBytes(long bytes) {
    return new EngineConfig(
        maxBatch, maxQueue, prefillChunk, cacheBytes, bytes, pictureCacheBytes, cudaGraphs);
  }

  /** The same with another way of launching tokens. */
  public EngineConfig withCudaGraphs(CudaGraphs graphs) {
    return new EngineConfig(
        maxBatch, maxQueue, prefillChunk, cacheBytes, prefixCacheBytes, pictureCacheBytes, graphs);
  }
}
