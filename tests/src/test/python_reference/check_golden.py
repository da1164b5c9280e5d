"""check_golden.py MODEL_DIR ADAPTER_DIR cases.safetensors [bf16]

Compares this implementation with the golden data and exits with 1 where it differs by more than
1e-5; with "bf16" prints how far bfloat16 is from the golden fp32."""

import sys

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

from flamingo import load
from lora import attach


def difference(actual, expected):
    return ((actual.double() - expected.double()).abs().max() / expected.abs().max()).item()


def main(model_dir, adapter_dir, cases_file, dtype="fp32"):
    cases = load_file(cases_file)
    model = load(model_dir, {"fp32": torch.float32, "bf16": torch.bfloat16}[dtype])
    attach(model.lang_encoder, adapter_dir)
    worst = 0.0
    for name in sorted({k.split("/")[0] for k in cases if k.endswith("/in/input_ids")}):
        case = {k: cases.get(f"{name}/in/{k}") for k in ("input_ids", "attention_mask", "labels")}
        pixels = cases.get(f"{name.replace('_left_pad', '')}/in/pixel_values")
        pixels = None if pixels is None else pixels.to(next(model.parameters()).dtype)
        with torch.no_grad():
            logits = model(case["input_ids"], case["attention_mask"], pixels).float()
        loss = F.cross_entropy(logits[:, :-1].flatten(0, 1), case["labels"][:, 1:].flatten())
        expected = {k[len(name) + 5 :]: v for k, v in cases.items() if k.startswith(f"{name}/out/")}
        found = {"loss": loss.view(1), "logits": logits}
        found["logits_every_4th_position"] = logits[:, ::4]
        found["logits_last_position"] = logits[:, -1]
        report = {k: difference(found[k], expected[k]) for k in found if k in expected}
        worst = max(worst, *report.values())
        print(name, " ".join(f"{k} {v:.1e}" for k, v in report.items()))
    return 1 if dtype == "fp32" and worst > 1e-5 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
