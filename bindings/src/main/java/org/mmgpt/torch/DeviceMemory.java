package org.mmgpt.torch;

/**
 * What libtorch's caching allocator says of one device, in bytes unless a count.
 *
 * @param allocated in use by tensors
 * @param peakAllocated the most since the start or {@link Device#resetPeakMemory}
 * @param reserved taken from the driver: in use or cached
 * @param peakReserved the most since the start or {@link Device#resetPeakMemory}
 * @param active in use by tensors, or waiting for a stream before it can be used again
 * @param peakActive the most since the start or {@link Device#resetPeakMemory}
 * @param retries times that the cache had to be emptied to serve a request
 * @param failures requests that could not be served
 * @param free what the driver could still give, to any process
 * @param total the device's memory
 */
public record DeviceMemory(
    long allocated,
    long peakAllocated,
    long reserved,
    long peakReserved,
    long active,
    long peakActive,
    long retries,
    long failures,
    long free,
    long total) {}
