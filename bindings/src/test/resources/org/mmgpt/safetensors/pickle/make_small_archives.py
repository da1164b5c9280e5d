"""Writes the small archives beside it (torch 2.13): python make_small_archives.py"""
import torch
from collections import OrderedDict

base = torch.arange(12, dtype=torch.float32).reshape(3, 4)
values = OrderedDict(
    base=base,
    transposed=base.t(),
    column=base[:, 1],
    expanded=base[:1, :1].expand(2, 2),
    half=torch.tensor([1.0, -2.0], dtype=torch.float16),
    bf16=torch.tensor([1.0, -2.0], dtype=torch.bfloat16),
    f8=torch.tensor([1.0, -2.0]).to(torch.float8_e4m3fn),
    u16=torch.tensor([1, 65535], dtype=torch.uint16),
    flag=torch.tensor([True, False]),
    scalar=torch.tensor(7, dtype=torch.int64),
    empty=torch.empty(0, 3),
    parameter=torch.nn.Parameter(torch.ones(2)),
    note={"big": 2**70, "size": base.shape, "bytes": b"\x00\xff", "set": {1}, "pi": 3.5},
)
torch.save(values, "small.pt")
torch.save(values, "small-protocol4.pt", pickle_protocol=4)
torch.save(values, "legacy.pt", _use_new_zipfile_serialization=False)
