package org.mmgpt.torch;

/**
 * What a device is.
 *
 * @param name as its maker calls it
 * @param totalMemory in bytes
 * @param major of CUDA's compute capability, 0 for the CPU
 * @param minor of CUDA's compute capability, 0 for the CPU
 * @param multiProcessors CUDA's streaming multiprocessors, or the CPU's hardware threads
 */
public record DeviceProperties(
    String name, long totalMemory, int major, int minor, int multiProcessors) {}
