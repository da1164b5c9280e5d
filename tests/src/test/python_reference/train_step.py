"""The Python side of compare_training.py: the original's training step on recorded batches.

  train_step.py MODEL_DIR BATCHES.safetensors STEPS ACCUMULATION [checkpoint]

transformers' LLaMA with eager attention, peft's LoRA, one vision and one language batch a micro step,
clipped after each, torch's AdamW. Prints one JSON object: seconds of each step, losses, peak memory."""

import json
import sys
import time

import torch
import torch.nn.functional as F
from peft import LoraConfig, inject_adapter_in_model
from safetensors.torch import load_file
from torch import nn

from measure import peak_mb
from original_path import OriginalPath

TARGETS = ["q_proj", "k_proj", "v_proj", "o_proj", "to_q", "to_kv", "to_out", "ff.1", "ff.3"]


def batches(file):
    tensors = load_file(file)
    for kind in "vision", "lang":
        numbers = {int(n.split("/")[2]) for n in tensors if n.startswith(f"batches/{kind}/")}
        yield [
            {
                key: tensors[f"batches/{kind}/{i}/{key}"]
                for key in ("input_ids", "attention_mask", "labels", "image")
                if f"batches/{kind}/{i}/{key}" in tensors
            }
            for i in sorted(numbers)
        ]


def main(directory, file, steps, accumulation, checkpointing=None):
    torch.manual_seed(0)
    model = OriginalPath(directory)
    model.blocks = nn.ModuleDict({str(i): block for i, block in model.gated.items()})
    model.requires_grad_(False)
    config = LoraConfig(r=16, lora_alpha=16, target_modules=TARGETS, exclude_modules="perceiver.*")
    inject_adapter_in_model(config, model)
    model.train()
    if checkpointing:
        model.llama.gradient_checkpointing_enable({"use_reentrant": False})
        model.llama.enable_input_require_grads()
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=1e-3, weight_decay=0.0)
    vision, language = batches(file)

    def loss(batch):
        ids, image = batch["input_ids"], batch.get("image")
        model.media = None
        with torch.no_grad():
            model.condition(ids, None if image is None else image[:, None, None])
        logits = model.llama(
            input_ids=ids, attention_mask=batch["attention_mask"], use_cache=False
        ).logits[:, :-1]
        return F.cross_entropy(logits.flatten(0, 1).float(), batch["labels"][:, 1:].flatten())

    seconds, losses = [], []
    for step in range(int(steps)):
        start, total = time.perf_counter(), 0.0
        for micro in range(step * int(accumulation), (step + 1) * int(accumulation)):
            for stream in vision, language:
                part = loss(stream[micro % len(stream)]) / int(accumulation)
                part.backward()
                total += part.item()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        seconds.append(time.perf_counter() - start)
        losses.append(total)
    print(json.dumps({"seconds": seconds, "losses": losses, "peak_mb": peak_mb()}))


if __name__ == "__main__":
    torch.set_num_threads(int(__import__("os").environ.get("OMP_NUM_THREADS", "2")))
    main(*sys.argv[1:])
