"""The work of LoadingBenchmark in Python: all tensors of a safetensors file, one element of each read.

Prints milliseconds: the first time, the median of twenty more.
"""

import statistics
import sys
import time

from safetensors.torch import load_file


def load():
    start = time.perf_counter()
    tensors = load_file(sys.argv[1])
    sum(tensor.view(-1)[0].item() for tensor in tensors.values())
    return (time.perf_counter() - start) * 1e3


first = load()
print(f"{first:.2f} {statistics.median(load() for _ in range(20)):.2f}")
