"""Writes the golden LLaMA as two half-precision .bin shards and the golden CLIP as the TorchScript
archive that OpenAI publishes. Ran with torch 2.13.0 as
  python make_published.py ../golden ."""
import json
import sys
from pathlib import Path

import torch
from safetensors.torch import load_file

golden, out = map(Path, sys.argv[1:])

llama = {k: v.half() for k, v in load_file(golden / "llama/model.safetensors").items()}
llama["model.layers.0.self_attn.rotary_emb.inv_freq"] = torch.ones(8)  # as old checkpoints have
names = list(llama)
shards = {f"pytorch_model-0000{i + 1}-of-00002.bin": names[i::2] for i in range(2)}
(out / "llama-bin").mkdir(exist_ok=True)
for shard, held in shards.items():
    torch.save({name: llama[name].clone() for name in held}, out / "llama-bin" / shard)
index = {"metadata": {}, "weight_map": {n: s for s, held in shards.items() for n in held}}
(out / "llama-bin/pytorch_model.bin.index.json").write_text(json.dumps(index, indent=1))


class Part(torch.nn.Module):
    def forward(self, x):
        for _ in range(50):  # long enough for torch to compress the code
            x = x * self.input_resolution + 1
        return x


def part(root, path):
    for name in path:
        if name not in root._modules:
            root.add_module(name, Part())
        root = root._modules[name]
    return root


clip = Part()
for name in ("input_resolution", "context_length", "vocab_size"):
    clip.register_buffer(name, torch.tensor(28))
for name, tensor in load_file(golden / "clip/open_clip_model.safetensors").items():
    *path, last = name.split(".")
    part(clip, path).register_parameter(last, torch.nn.Parameter(tensor, requires_grad=False))
torch.jit.save(torch.jit.trace(clip, torch.zeros(2)), out / "clip-torchscript.pt")
