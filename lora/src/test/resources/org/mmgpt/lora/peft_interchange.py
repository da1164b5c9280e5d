"""Lets PEFT itself load an adapter, compute with it, and save one of its own.

peft_interchange.py MODEL.safetensors ADAPTER_DIR WORK_DIR

MODEL's `lang_encoder.` weights become a tree of torch modules under the same names. What every linear layer and
embedding makes of a fixed input with the adapter goes to WORK_DIR/loaded.safetensors. Then PEFT draws an adapter of
the same configuration, saves it to WORK_DIR/adapter, and its outputs go to WORK_DIR/drawn.safetensors.
"""

import sys
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from safetensors.torch import load_file, save_file
from torch import nn

PREFIX = "lang_encoder."


class Weight(nn.Module):
    """Parameters that are no linear layer: norms and gates."""


def tree(weights):
    root = nn.Module()
    for name, tensor in weights.items():
        *path, last = name.split(".")
        if tensor.dim() == 2:
            module = nn.Embedding(*tensor.shape) if path[-1] == "embed_tokens" else nn.Linear(*tensor.shape[::-1], bias=False)
        else:
            module = Weight()
        parent = root
        for part in path[:-1]:
            if not hasattr(parent, part):
                parent.add_module(part, nn.Module())
            parent = getattr(parent, part)
        if hasattr(parent, path[-1]):
            module = getattr(parent, path[-1])
        else:
            parent.add_module(path[-1], module)
        setattr(module, last, nn.Parameter(tensor.clone(), requires_grad=False))
    return root


def outputs(model, names):
    modules = dict(model.base_model.model.named_modules())
    made = {}
    with torch.no_grad():
        for name in names:
            module = modules[name]
            if name.endswith("embed_tokens"):
                made[name] = module(torch.arange(3)).clone()
            else:
                size = module.in_features if hasattr(module, "in_features") else module.original_module.in_features
                made[name] = module(torch.arange(3.0 * size).view(3, size) / (3 * size)).clone()
    return made


def main(model_file, adapter, work):
    weights = {n.removeprefix(PREFIX): t for n, t in load_file(model_file).items() if n.startswith(PREFIX)}
    names = [n.removesuffix(".weight") for n, t in weights.items() if t.dim() == 2]
    loaded = PeftModel.from_pretrained(tree(weights), adapter)
    save_file(outputs(loaded, names), work / "loaded.safetensors")

    config = LoraConfig.from_pretrained(adapter)
    config.inference_mode = False
    drawn = get_peft_model(tree(weights), config)
    torch.manual_seed(0)
    with torch.no_grad():
        for name, parameter in drawn.named_parameters():
            if parameter.requires_grad:
                parameter.add_(0.1 * torch.randn(parameter.shape))
    drawn.eval()
    drawn.save_pretrained(work / "adapter")
    save_file(outputs(drawn, names), work / "drawn.safetensors")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
