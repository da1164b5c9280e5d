"""Writes printed_tensors.txt, how Python's PyTorch prints the tensors of TensorTextTest: name, text, empty line."""

import sys

import torch

tensors = {
    "scalar": torch.tensor(3.14159265),
    "whole": torch.tensor([1.0, 2.0, -30.0]),
    "decimals": torch.tensor([[0.1, -2.5], [1000.25, 0.03125]]),
    "ties": torch.tensor([0.03125, 0.09375, -0.03125, 0.0]),
    "scientific": torch.tensor([1e-8, 1.0, 12345678.0, 0.0]),
    "scientific_whole": torch.tensor([1.0, 123456789.0]),
    "specials": torch.tensor([float("inf"), float("-inf"), float("nan"), 1.5, -0.0]),
    "only_specials": torch.tensor([float("inf"), float("nan"), 0.0]),
    "integers": torch.arange(24).reshape(2, 3, 4),
    "small_integers": torch.tensor([-1, 100], dtype=torch.int32),
    "bytes": torch.tensor([1, 255], dtype=torch.uint8),
    "booleans": torch.tensor([True, False]),
    "half": torch.tensor([0.1, 2.0], dtype=torch.float16),
    "bfloat": torch.tensor([0.1, 2.0], dtype=torch.bfloat16),
    "float8": torch.tensor([0.5, 2.0]).to(torch.float8_e4m3fn),
    "double": torch.tensor([1 / 3], dtype=torch.float64),
    "long_row": torch.arange(100) * 0.5,
    "summarized_row": torch.arange(2000),
    "summarized": (torch.arange(4 * 20 * 30) * 0.25).reshape(4, 20, 30),
    "summarized_narrow": torch.arange(1200).reshape(600, 2),
    "empty": torch.zeros(0),
    "empty_integers": torch.zeros(0, dtype=torch.int64),
    "empty_matrix": torch.zeros(0, 3),
    "leaf": torch.ones(2, requires_grad=True),
    "node": torch.ones(2, requires_grad=True).exp(),
    "long_suffix": (torch.ones(11, requires_grad=True) * 0.1).to(torch.float64),
    "meta": torch.zeros(2, 3, device="meta"),
}
with open(sys.argv[1], "w") as file:
    for name, tensor in tensors.items():
        # A blank line inside a text (between matrices) is written as a single dot.
        text = str(tensor).replace("\n\n", "\n.\n")
        file.write(f"{name}\n{text}\n\n")
