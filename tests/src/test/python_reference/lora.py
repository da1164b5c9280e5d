"""LoRA (arXiv 2106.09685) on the decoder's linear layers, read from PEFT's layout."""

import json
from pathlib import Path

import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

PREFIX = "base_model.model."


class LoraLinear(nn.Module):
    def __init__(self, base, a, b, scaling):
        super().__init__()
        self.base, self.scaling = base, scaling
        self.lora_A, self.lora_B = nn.Parameter(a), nn.Parameter(b)

    def forward(self, x):
        low = F.linear(x.to(self.lora_A.dtype), self.lora_A) * self.scaling
        return self.base(x) + F.linear(low, self.lora_B).to(x.dtype)


def attach(decoder, directory):
    """Returns the factors by the names of the golden gradients."""
    directory = Path(directory)
    config = json.loads((directory / "adapter_config.json").read_text())
    weights = load_file(directory / "adapter_model.safetensors")
    scaling = config["lora_alpha"] / config["r"]
    parameters = {}
    for name in [n for n in weights if n.endswith(".lora_A.weight")]:
        path = name[len(PREFIX) : -len(".lora_A.weight")]
        parent = decoder.get_submodule(path.rpartition(".")[0])
        leaf = path.rpartition(".")[2]
        base = decoder.get_submodule(path)
        dtype = base.weight.dtype
        a, b = (weights[name.replace("lora_A", f)].to(dtype) for f in ("lora_A", "lora_B"))
        layer = LoraLinear(base, a, b, scaling)
        if isinstance(parent, nn.Sequential):
            parent[int(leaf)] = layer
        else:
            setattr(parent, leaf, layer)
        parameters[f"lang_encoder.{path}.lora_A.weight"] = layer.lora_A
        parameters[f"lang_encoder.{path}.lora_B.weight"] = layer.lora_B
    return parameters
