"""all_reduce between two processes over Gloo; rank 0 prints "bytes median-microseconds" lines.

Started by distributed.sh, beside AllReduceBenchmark.java, which measures in the same way.
"""

import statistics
import time

import torch
import torch.distributed as dist

SIZES = [4, 4096, 262144, 16777216]

dist.init_process_group("gloo")
for size in SIZES:
    x = torch.zeros(size // 4)
    runs = 2000 if size <= 4096 else 400 if size < 1 << 20 else 30
    times = []
    for run in range(runs + runs // 4):
        start = time.perf_counter_ns()
        dist.all_reduce(x)
        if run >= runs // 4:
            times.append((time.perf_counter_ns() - start) / 1000)
    if dist.get_rank() == 0:
        print(size, statistics.median(times))
dist.barrier()
dist.destroy_process_group()
