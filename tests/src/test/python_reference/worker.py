"""The Python side of `./mmgpt bench`: reads one JSON request a line, answers one JSON line.

Java's side, org.mmgpt.bench.Worker, knows the same requests. A sample ends when a value of the result
has arrived in the CPU's memory, so that a GPU has really done the work. `worker.py compile` runs the
network through torch.compile; `worker.py peft` trains transformers' LLaMA with peft's LoRA."""

import gc
import io
import json
import math
import sys
import time
import zlib
from functools import partial
from itertools import cycle
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.checkpoint import checkpoint

from decoder import KvCache, Rotary
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
        gc.collect()  # a step's wrapped forward methods keep their model in a cycle
        dtype = getattr(torch, r["dtype"])
        if r["weights"] == "file":
            model = load(r["model"], dtype).to(r["device"])
        else:
            model = seeded(r["model"], dtype, r["device"])
        if COMPILE:
            model.lang_encoder.forward = torch.compile(model.lang_encoder.forward, dynamic=False)
            model.encode_images = torch.compile(model.encode_images, dynamic=False)
        models[key] = model
    return models[key]


def seeded(directory, dtype, device):
    """Weights made on the device, each from a seed of its own: the numbers that Java's SeededWeights makes."""
    config = complete(json.loads((Path(directory) / "config.json").read_text()))
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    with torch.device("meta"):
        model = Flamingo(config, {}).requires_grad_(False).eval()
    torch.set_default_dtype(before)
    model = model.to_empty(device=device)
    model.lang_encoder.rotary = Rotary(config["text_config"]).to(device)  # the only buffers
    for name, weight in model.named_parameters():
        if weight.dim() >= 2:
            torch.manual_seed(zlib.crc32(name.encode()))
            weight.normal_(0, 0.02)
        elif name.endswith("_gate"):
            weight.fill_(0.5)
        else:
            weight.fill_(1.0 if name.endswith("weight") else 0.0)
    return model


def inputs(r, config):
    """Ids with the pictures' markers at the front, and the pictures."""
    marker, device = config["media_token_id"], r["device"]
    row = [marker if i < r["pictures"] else 3 + 7 * i % 500 for i in range(r["length"])]
    ids = torch.tensor([row] * r["batch"], device=device)
    if not r["pictures"]:
        return ids, None
    size = config["vision_config"]["image_size"]
    shape = r["batch"], r["pictures"], 1, 3, size, size
    return ids, torch.full(shape, 0.1, dtype=getattr(torch, r["dtype"]), device=device)


@torch.inference_mode()
def decode(model, ids, pixels, tokens):
    media = None if pixels is None else model.encode_images(pixels)
    dtype = model.lang_encoder.model.embed_tokens.weight.dtype
    marker = model.config["media_token_id"]
    capacity = ids.shape[1] + tokens
    cache = KvCache(model.config["text_config"], len(ids), capacity, dtype, ids.device)
    hidden = model.lang_encoder(ids, media=media, cache=cache, sees=media is not None)
    total = 0
    for i in range(tokens):
        chosen = model.lang_encoder.logits(hidden[:, -1]).argmax(-1, keepdim=True)
        told = chosen.tolist()  # as a caller who streams would
        total += told[0][0]
        if i + 1 < tokens:
            sees = any(row[0] == marker for row in told)
            hidden = model.lang_encoder(chosen, cache=cache, sees=sees)
    return total


def fresh_adapter(decoder, rank):
    """Puts LoRA on every target and returns what is trained."""
    parameters = []
    for name, base in list(decoder.named_modules()):
        if not isinstance(base, nn.Linear) or not name.endswith(TARGETS):
            continue
        out, into = base.weight.shape
        place = {"device": base.weight.device, "dtype": torch.float32}  # adapters stay fp32 on either side
        a, b = torch.randn(rank, into, **place) * 0.01, torch.zeros(out, rank, **place)
        layer = LoraLinear(base, a, b, 2.0)
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


def undo_training(decoder):
    """The decoder as it was loaded."""
    for name, module in list(decoder.named_modules()):
        if type(module).__name__ in ("DecoderLayer", "GatedBlock"):
            module.__dict__.pop("forward", None)
        if isinstance(module, LoraLinear):
            parent, _, leaf = name.rpartition(".")
            decoder.get_submodule(parent)._modules[leaf] = module.base


def with_peft(r):
    """The network as the original assembles it, but with transformers' faster attention."""
    from peft import LoraConfig, inject_adapter_in_model

    from original_path import OriginalPath

    if r["weights"] != "file":
        raise ValueError("transformers' LLaMA is only compared with weights from a file")
    model = OriginalPath(r["model"], attention="sdpa")
    model.blocks = nn.ModuleDict({str(i): block for i, block in model.gated.items()})
    model.requires_grad_(False).to(r["device"], getattr(torch, r["dtype"]))
    config = LoraConfig(
        r=r["rank"],
        lora_alpha=2 * r["rank"],
        target_modules=list(TARGETS),
        exclude_modules="perceiver.*",
    )
    inject_adapter_in_model(config, model)
    model.train()
    parameters = [p for p in model.parameters() if p.requires_grad]
    for parameter in parameters:
        parameter.data = parameter.data.float()  # as peft itself keeps adapters

    def logits(ids, mask, pixels):
        model.condition(ids, pixels)
        return model.llama(input_ids=ids, use_cache=False).logits

    return logits, model.config, parameters


def train(r, grouped=False):
    if PEFT:
        models.clear()
        model, config, parameters = with_peft(r)
    else:
        model = model_of(r)
        config = model.config
        undo_training(model.lang_encoder)  # what a step before this left
        parameters = fresh_adapter(model.lang_encoder, r["rank"])
        if r["checkpointing"]:
            checkpoint_layers(model.lang_encoder)
    optimizer = torch.optim.AdamW(parameters, lr=1e-4, weight_decay=0.0, fused=True)
    ids, pixels = inputs(r, config)
    forward = in_group(model, r) if grouped else model
    known = {} if PEFT else {"sees": r["pictures"] > 0}

    def step():
        logits = forward(ids, None, pixels, **known)
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
    case, device = r["case"], r["device"]
    place = {"device": device, "dtype": getattr(torch, r["dtype"])}
    if case in ("add", "matmul4", "view"):
        return operator(case, r["loops"], torch.ones(4, 4, device=device))
    if case == "copy":
        source = torch.ones(r["loops"], device=device)  # zeros would be one page of memory, over and over
        target = torch.zeros_like(source)
        return lambda: target.copy_(source)[0].item()
    if case == "read":
        source = torch.ones(r["loops"], device=device)  # zeros would be one page of memory, over and over
        return lambda: source.sum().item()
    if case == "matmul":
        a = torch.ones(r["loops"], r["loops"], **place)
        return lambda: (a @ a)[0, 0].item()
    if case == "linear":
        a, weight = torch.ones(r["length"], r["loops"], **place), torch.ones(r["loops"], r["loops"], **place)
        return torch.inference_mode()(lambda: F.linear(a, weight)[0, 0].item())
    if case == "tokenise":
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(Path(r["model"]) / "tokenizer.json"))
        pages = cycle(r["text"].split("\n"))  # the next one each time, as in reading a book
        return lambda: len(tokenizer.encode(next(pages), add_special_tokens=False).ids)
    if case == "preprocess":
        return preprocess(r)
    if case == "pipeline":
        from pipeline import batches

        return batches(r["picture"], Path(r["model"]) / "tokenizer.json", r["batch"])
    if case == "load":
        models.clear()
        dtype = getattr(torch, r["dtype"])
        return lambda: load(r["model"], dtype).to(device).perceiver.latents[0, 0].item() and None
    if case in ("train", "train_in_group"):
        return train(r, case == "train_in_group")
    model = model_of(r)
    undo_training(model.lang_encoder)
    ids, pixels = inputs(r, model.config)
    sees = r["pictures"] > 0  # the first marker sees one
    if case == "encode":
        return torch.inference_mode()(lambda: model.encode_images(pixels).flatten()[0].item())
    if case == "prefill":
        return torch.inference_mode()(lambda: model(ids, None, pixels, sees=sees).flatten()[-1].item())
    if case == "decode":
        return lambda: decode(model, ids, pixels, r["tokens"])
    raise ValueError(f"no case {case}")


def operator(name, loops, a):
    def add():
        for _ in range(loops):
            result = torch.add(a, a)
        return result

    def matmul4():
        for _ in range(loops):
            result = a.matmul(a)
        return result

    def view():
        for _ in range(loops):
            result = a.view(2, 8)
        return result

    run = {"add": add, "matmul4": matmul4, "view": view}[name]
    return lambda: run()[0, 0].item() and None  # on a GPU the calls only queue the work


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


def peak_mb(device):
    """Of the process; on a GPU what this request had tensors take there."""
    if device == "cuda":
        return torch.cuda.max_memory_allocated() / 1e6
    line = next(x for x in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in x)
    return int("".join(filter(str.isdigit, line))) / 1000


def answer(r):
    if r["device"] == "cuda":
        torch.cuda.init()
        torch.cuda.empty_cache()  # the other sides need the room
        torch.cuda.reset_peak_memory_stats()
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
    return {"seconds": seconds, "value": value, "peak_mb": peak_mb(r["device"]), "torch": torch.__version__}


if __name__ == "__main__":
    for line in sys.stdin:
        try:
            result = answer(json.loads(line))
        except Exception as error:  # the driver leaves this cell out and says why
            result = {"error": f"{type(error).__name__}: {error}".splitlines()[0]}
        print(json.dumps(result), flush=True)
