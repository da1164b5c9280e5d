"""The Python side of compare.py. Prints one JSON object.

  measure.py tiny MODEL CASES.safetensors [original]
  measure.py decode MODEL [static]        as the original, with the given cache of transformers
  measure.py large MODEL [original]
  measure.py pretrained LLAMA_DIR         loads with transformers' from_pretrained
  measure.py started LLAMA_DIR            the same and nothing else, for the time of a whole process
  measure.py make-llama MODEL LLAMA_DIR   a LLaMA folder of the model's decoder's size"""

import json
import os
import statistics
import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F

# The second is this thread's own computing: compare.py --cpu-time
CLOCK = time.thread_time if os.environ.get("MMGPT_CLOCK") == "cpu" else time.perf_counter
TINY_TOKENS, LARGE_TOKENS, PROMPT = 64, 16, 64


def median(warm_up, runs, work):
    for _ in range(warm_up):
        work()
    times = []
    for _ in range(runs):
        begin = CLOCK()
        work()
        times.append(CLOCK() - begin)
    return statistics.median(times)


def peak_mb():
    line = next(x for x in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in x)
    return int("".join(filter(str.isdigit, line))) / 1000


def opened(directory, variant):
    if variant == "original":
        from original_path import OriginalPath

        model = OriginalPath(directory)
        return model, model.forward, model.greedy
    from flamingo import load
    from generate import greedy

    model = load(directory)
    forward = torch.inference_mode()(model.forward)
    return model, forward, lambda ids, pixels, n: greedy(model, ids, pixels, n)


def tiny(directory, cases, variant="reference"):
    from safetensors.torch import load_file

    cases = load_file(cases)
    ids, mask, pixels = (
        cases[f"vl_batch/in/{k}"] for k in ("input_ids", "attention_mask", "pixel_values")
    )
    _, forward, decode = opened(directory, variant)
    result = {"forward_ms": 1000 * median(100, 200, lambda: forward(ids, mask, pixels))}
    seconds = median(10, 20, lambda: decode(ids[:1, :42], pixels[:1], TINY_TOKENS))
    return result | {"decode_tokens_per_s": TINY_TOKENS / seconds}


def decode(directory, cache=None):
    from first_token import CACHED_TOKENS, prompt
    from original_path import OriginalPath

    model = OriginalPath(directory)
    ids, pixels = prompt(directory, None)
    work = lambda: model.greedy(ids, pixels, CACHED_TOKENS, cache)  # noqa: E731
    assert len(work()) == CACHED_TOKENS
    return {"tokens_per_s": CACHED_TOKENS / median(2, 5, work)}


def large(directory, variant="reference"):
    model, _, decode = opened(directory, variant)
    ids = torch.tensor([[3 + 7 * i for i in range(PROMPT)]])
    ids[0, 8] = model.config["media_token_id"]
    size = model.config["vision_config"]["image_size"]
    pixels = torch.full((1, 1, 1, 3, size, size), 0.1)
    first = median(1, 5, lambda: decode(ids, pixels, 1))
    both = median(0, 5, lambda: decode(ids, pixels, 1 + LARGE_TOKENS))
    result = {"first_token_s": first, "decode_tokens_per_s": LARGE_TOKENS / (both - first)}
    if variant == "reference":
        skipped = ("attn.to_q.weight", "attn.to_kv.weight", "attn.to_out.weight")
        weights = [
            w
            for n, w in model.lang_encoder.named_parameters()
            if w.dim() == 2 and "embed_tokens" not in n and not n.endswith(skipped)
        ]
        inputs = {w.shape[1]: torch.zeros(1, 1, w.shape[1]) for w in weights}
        products = torch.inference_mode()(lambda: [F.linear(inputs[w.shape[1]], w) for w in weights])
        result["matvec_tokens_per_s"] = 1 / median(2, 5, products)
    return result


def make_llama(model, out):
    from transformers import LlamaConfig, LlamaForCausalLM

    text = json.loads((Path(model) / "config.json").read_text())["text_config"]
    keys = "vocab_size hidden_size intermediate_size num_hidden_layers num_attention_heads".split()
    LlamaForCausalLM(LlamaConfig(**{k: text[k] for k in keys})).save_pretrained(out)
    return {}


def pretrained(directory):
    from transformers import LlamaForCausalLM

    def load():
        return LlamaForCausalLM.from_pretrained(directory, dtype=torch.float32)

    start = time.perf_counter()
    model = load()
    result = {"load_s": time.perf_counter() - start, "load_peak_mb": peak_mb()}
    with torch.inference_mode():  # which reads every weight
        model(torch.arange(3, 3 + 7 * PROMPT, 7)[None], logits_to_keep=1)
    result["load_and_first_token_s"] = time.perf_counter() - start
    result["load_and_first_token_peak_mb"] = peak_mb()
    return result | {"load_again_s": median(5, 9, load)}


def started(directory):
    from transformers import LlamaForCausalLM

    LlamaForCausalLM.from_pretrained(directory, dtype=torch.float32)
    return {}


if __name__ == "__main__":
    modes = {"decode": decode, "tiny": tiny, "large": large, "make-llama": make_llama}
    modes |= {"pretrained": pretrained, "started": started}
    print(json.dumps(modes[sys.argv[1]](*sys.argv[2:])))
