"""The Python side of `./mmgpt bench`: reads one JSON request a line, answers one JSON line.

Java's side, org.mmgpt.bench.Worker, knows the same requests. A sample ends when a value of the result
has arrived in the CPU's memory, so that a GPU has really done the work. `worker.py compile` runs the
network through torch.compile; `worker.py peft` trains transformers' LLaMA with peft's LoRA."""

import io
import json
import math
import sys
import time
from functools import partial
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.checkpoint import checkpoint

from decoder import KvCache
from flamingo import Flamingo, complete, load
from lora import LoraLinear

COMPILE = "compile" in sys.argv[1:]
PEFT = "peft" in sys.argv[1:]
TARGETS = ("q_proj", "k_proj", "v_proj", "o_proj", "to_q", "to_kv", "to_out", "ff.1", "ff.3")
models = {}


def model_of(r):
    key = r["model"], r["device"], r["dtype"], r["weights"]
    if key not in models:
        models.clear()  # one at a time: the large ones fill the memory
        dtype = getattr(torch, r["dtype"])
        if r["weights"] == "file":
            model = load(r["model"], dtype).to(r["device"])
        else:
            config = complete(json.loads((Path(r["model"]) / "config.json").read_text()))
            before = torch.get_default_dtype()
            torch.set_default_dtype(dtype)
            with torch.device(r["device"]):
                model = Flamingo(config, {}).requires_grad_(False).eval()
            torch.set_default_dtype(before)
            for name, weight in model.named_parameters():
                if weight.dim() >= 2:  # memory as it comes holds denormals, which are slow, and NaN
                    weight.normal_(0, 0.02)
                elif name.endswith("_gate"):
                    weight.fill_(0.5)
                else:
                    weight.fill_(1.0 if name.endswith("weight") else 0.0)
        if COMPILE:
            model.lang_encoder.forward = torch.compile(model.lang_encoder.forward, dynamic=False)
            model.encode_images = torch.compile(model.encode_images, dynamic=False)
        models[key] = model
    return models[key]


def inputs(r, model):
    """Ids with the pictures' markers at the front, and the pictures."""
    config = model.config
    marker = config["media_token_id"]
    row = [marker if i < r["pictures"] else 3 + 7 * i % 500 for i in range(r["length"])]
    size = config["vision_config"]["image_size"]
    pixels = torch.full((r["batch"], r["pictures"], 1, 3, size, size), 0.1)
    pixels = pixels.to(getattr(torch, r["dtype"]))
    return torch.tensor([row] * r["batch"]), pixels if r["pictures"] else None


@torch.inference_mode()
def decode(model, ids, pixels, tokens):
    media = None if pixels is None else model.encode_images(pixels)
    dtype = model.lang_encoder.model.embed_tokens.weight.dtype
    cache = KvCache(model.config["text_config"], len(ids), ids.shape[1] + tokens, dtype)
    hidden = model.lang_encoder(ids, media=media, cache=cache)
    for i in range(tokens):
        chosen = model.lang_encoder.logits(hidden[:, -1]).argmax(-1, keepdim=True)
        chosen.tolist()  # as a caller who streams would
        if i + 1 < tokens:
            hidden = model.lang_encoder(chosen, cache=cache)


def fresh_adapter(decoder, rank):
    parameters = []
    for name, base in list(decoder.named_modules()):
        if not isinstance(base, nn.Linear) or not name.endswith(TARGETS):
            continue
        weight = base.weight
        a = torch.randn(rank, weight.shape[1]) * 0.01  # adapters stay fp32 on either side
        layer = LoraLinear(base, a, torch.zeros(weight.shape[0], rank), 2.0)
        parent = decoder.get_submodule(name.rpartition(".")[0])
        if isinstance(parent, nn.Sequential):
            parent[int(name.rpartition(".")[2])] = layer
        else:
            setattr(parent, name.rpartition(".")[2], layer)
        parameters += [layer.lora_A, layer.lora_B]
    return parameters


def checkpoint_layers(decoder):
    """Only what stands between layers is kept; the rest is computed again on the way back."""
    for module in decoder.modules():
        if type(module).__name__ in ("DecoderLayer", "GatedBlock"):
            module.forward = partial(checkpoint, module.forward, use_reentrant=False)


def with_peft(r):
    """The network as the original assembles it, but with transformers' faster attention."""
    from peft import LoraConfig, inject_adapter_in_model

    from original_path import OriginalPath

    if r["weights"] != "file":
        raise ValueError("transformers' LLaMA is only compared with weights from a file")
    model = OriginalPath(r["model"], attention="sdpa")
    model.blocks = nn.ModuleDict({str(i): block for i, block in model.gated.items()})
    model.requires_grad_(False)
    config = LoraConfig(
        r=r["rank"],
        lora_alpha=2 * r["rank"],
        target_modules=list(TARGETS),
        exclude_modules="perceiver.*",
    )
    inject_adapter_in_model(config, model)
    model.train()

    def logits(ids, mask, pixels):
        model.condition(ids, pixels)
        return model.llama(input_ids=ids, use_cache=False).logits

    logits.config = model.config
    return logits, [p for p in model.parameters() if p.requires_grad]


def train(r, grouped=False):
    models.clear()  # LoRA changes the modules
    if PEFT:
        model, parameters = with_peft(r)
    else:
        model = model_of(r)
        parameters = fresh_adapter(model.lang_encoder, r["rank"])
        if r["checkpointing"]:
            checkpoint_layers(model.lang_encoder)
    optimizer = torch.optim.AdamW(parameters, lr=1e-4, weight_decay=0.0, fused=True)
    ids, pixels = inputs(r, model)
    forward = in_group(model, r) if grouped else model

    def step():
        logits = forward(ids, None, pixels)
        loss = F.cross_entropy(logits[:, :-1].flatten(0, 1).float(), ids[:, 1:].flatten())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0, foreach=True)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        return loss.item()

    return step


def in_group(model, r):
    """As the original trains on each of its GPUs: the gradients' average while the way back still runs."""
    import torch.distributed as dist

    if not dist.is_initialized():
        backend = "nccl" if r["device"] == "cuda" else "gloo"
        if r["processes"]:
            dist.init_process_group(backend)  # the environment says with whom
        else:
            dist.init_process_group(backend, store=dist.HashStore(), rank=0, world_size=1)
    return nn.parallel.DistributedDataParallel(model)


def work_of(r):
    """The function to time; its result, if any, is a value to compare with Java's."""
    case = r["case"]
    if case == "add":
        a, b = torch.ones(4, 4), torch.ones(4, 4)
        return lambda: [torch.add(a, b) for _ in range(r["loops"])] and None
    if case == "matmul4":
        a = torch.ones(4, 4)
        return lambda: [a.matmul(a) for _ in range(r["loops"])] and None
    if case == "view":
        a = torch.ones(4, 4)
        return lambda: [a.view(2, 8) for _ in range(r["loops"])] and None
    if case == "copy":
        source = torch.zeros(r["loops"], dtype=torch.float32)
        target = torch.zeros_like(source)
        return lambda: target.copy_(source)[0].item()
    if case == "matmul":
        a = torch.ones(r["loops"], r["loops"], dtype=getattr(torch, r["dtype"]))
        return lambda: (a @ a)[0, 0].item()
    if case == "tokenise":
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(Path(r["model"]) / "tokenizer.json"))
        return lambda: len(tokenizer.encode(r["text"], add_special_tokens=False).ids)
    if case == "preprocess":
        return preprocess(r)
    if case == "pipeline":
        from pipeline import batches

        torch.set_default_device("cpu")
        return batches(r["picture"], Path(r["model"]) / "tokenizer.json", r["batch"])
    if case == "load":
        models.clear()
        dtype = getattr(torch, r["dtype"])
        return lambda: load(r["model"], dtype).perceiver.latents[0, 0].item() and None
    if case in ("train", "train_in_group"):
        return train(r, case == "train_in_group")
    model = model_of(r)
    ids, pixels = inputs(r, model)
    if case == "encode":
        return torch.inference_mode()(lambda: model.encode_images(pixels).flatten()[0].item())
    if case == "prefill":
        return torch.inference_mode()(lambda: model(ids, None, pixels).flatten()[-1].item())
    if case == "decode":
        return lambda: decode(model, ids, pixels, r["tokens"])
    raise ValueError(f"no case {case}")


def preprocess(r):
    import numpy as np
    from PIL import Image

    data = Path(r["picture"]).read_bytes()
    size = r["loops"]
    mean = np.array([0.48145466, 0.4578275, 0.40821073], np.float32)
    std = np.array([0.26862954, 0.26130258, 0.27577711], np.float32)

    def run():
        image = Image.open(io.BytesIO(data)).convert("RGB")
        scale = size / min(image.size)
        image = image.resize([round(x * scale) for x in image.size], Image.BICUBIC)
        left, top = (image.width - size) // 2, (image.height - size) // 2
        image = image.crop((left, top, left + size, top + size))
        pixels = (np.asarray(image, np.float32) / 255 - mean) / std
        return float(np.ascontiguousarray(pixels.transpose(2, 0, 1)).flat[0])

    return run


def peak_mb():
    line = next(x for x in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in x)
    return int("".join(filter(str.isdigit, line))) / 1000


def answer(r):
    torch.set_default_device(r["device"])
    work = work_of(r)
    values = []  # the first is compared with Java's: a training step changes the next one's
    done = 0
    warm = time.perf_counter() + r["warm_up_seconds"]
    while done < r["warm_up"] or time.perf_counter() < warm:
        values.append(work())
        done += 1
    seconds = []
    for _ in range(r["samples"]):
        begin = time.perf_counter()
        values.append(work())
        seconds.append(time.perf_counter() - begin)
    value = values[0]
    if value is not None and not math.isfinite(value):
        value = None  # JSON has no word for it
    return {"seconds": seconds, "value": value, "peak_mb": peak_mb(), "torch": torch.__version__}


if __name__ == "__main__":
    for line in sys.stdin:
        try:
            result = answer(json.loads(line))
        except Exception as error:  # the driver leaves this cell out and says why
            result = {"error": f"{type(error).__name__}: {error}".splitlines()[0]}
        print(json.dumps(result), flush=True)
