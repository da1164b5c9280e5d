"""The loops of OperatorBenchmark in Python. Prints "case nanoseconds" for each sample.

python bindings.py [samples] [seconds of one sample]
"""

import sys
import time

import numpy
import torch
import torch.nn.functional as F

samples = int(sys.argv[1]) if len(sys.argv) > 1 else 10
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 0.1


def seconds_of(work, times):
    start = time.perf_counter()
    for _ in range(times):
        work()
    return time.perf_counter() - start


def measure(name, work):
    times = 1
    while seconds_of(work, times) < seconds / 4:
        times *= 2
    times *= 4
    for _ in range(samples):
        print(f"{name} {seconds_of(work, times) / times * 1e9:.2f}", flush=True)


torch.set_num_threads(1)
torch.manual_seed(0)
a, b = torch.randn(4, 4), torch.randn(4, 4)
w = torch.randn(4, 4, requires_grad=True)
one, many = torch.randn(1), torch.randn(1024)
array = numpy.full(1024, 1.5, dtype=numpy.float32)

x, y = torch.randn(32, 64), torch.randn(32, 64)
parameters = [(torch.randn(s) * 0.1).requires_grad_() for s in [(64, 64), (64,), (64, 64), (64,)]]
optimizer = torch.optim.AdamW(parameters, lr=1e-3, weight_decay=0.01, fused=True)


def mlp_step():
    hidden = F.linear(x, parameters[0], parameters[1]).relu()
    F.mse_loss(F.linear(hidden, parameters[2], parameters[3]), y).backward()
    optimizer.step()
    optimizer.zero_grad()


measure("add", lambda: a.add(b))
measure("mul", lambda: a.mul(b))
measure("view", lambda: a.view(2, 8))
measure("matmul", lambda: a.matmul(b))
measure("matmulWithGrad", lambda: a.matmul(w))
measure("mlpStep", mlp_step)
measure("item", lambda: one.item())
measure("fromArray", lambda: torch.tensor(array))
measure("toArray", lambda: many.numpy().copy())
measure("copyTo", lambda: numpy.copyto(array, many.numpy()))
