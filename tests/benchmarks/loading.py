"""The work of LoadingBenchmark in Python: all tensors of a safetensors file, one element of each read. Prints seconds."""

import sys
import time

from safetensors.torch import load_file

start = time.perf_counter()
tensors = load_file(sys.argv[1])
total = sum(tensor.view(-1)[0].item() for tensor in tensors.values())
print(f"{time.perf_counter() - start:.6f}")
