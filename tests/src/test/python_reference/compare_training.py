"""Training in Java beside Python: the same weights, recorded batches, threads and arithmetic, in turns.

  compare_training.py GOLDEN_MODEL GOLDEN_BATCHES [--rounds 3] [--only tiny medium ...] [--out FILE.md]

Makes a model of 193 M parameters with random weights beside. A figure is the median of the rounds' ratios;
a median of steps leaves out the first half, while the JVM compiles and caches fill. Writes
tests/results/training.md, where rows of other pieces stay. Run ./mmgpt once before, so that it is built."""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file

HERE = Path(__file__).resolve().parent
REPO = HERE.parents[3]
MEDIUM = {
    "model_type": "mmgpt",
    "vision_config": {
        "image_size": 224, "patch_size": 32, "hidden_size": 384, "intermediate_size": 1536,
        "num_hidden_layers": 6, "num_attention_heads": 6, "hidden_act": "quick_gelu",
    },
    "perceiver_config": {"dim": 384},
    "gated_cross_attention_config": {},
    "cross_attn_every_n_layers": 2,
    "text_config": {
        "vocab_size": 32003, "hidden_size": 768, "intermediate_size": 2048,
        "num_hidden_layers": 12, "num_attention_heads": 12, "max_position_embeddings": 2048,
    },
    "media_token_id": 32001, "eoc_token_id": 32000, "pad_token_id": 32002,
}  # fmt: skip


class Case:
    """A model with recorded batches, and how many steps of it to do."""

    def __init__(self, model, batches, steps, java_steps=None):
        self.model, self.batches, self.steps = str(model), str(batches), steps
        self.java_steps = java_steps or steps  # the JVM compiles while it trains
        with safe_open(batches, "pt") as file:
            ids = [file.get_slice(f"batches/{kind}/0/input_ids") for kind in ("vision", "lang")]
            self.rows = sum(x.get_shape()[0] for x in ids)

    def java(self, threads=1, processes=1, steps=None, **overrides):
        with tempfile.TemporaryDirectory() as out:
            config = Path(out) / "run.yaml"
            source = f"[{{type: recorded, annotations: {self.batches}}}]"
            config.write_text(
                f"model: {self.model}\noutput: {out}/run\nthreads: {threads}\n"
                f"data: {{vision: {source}, language: {source}}}\n"
                f"training: {{steps: {steps or self.java_steps}, accumulation: 1}}\n"
                "optimizer: {learning_rate: 1e-3, schedule: constant, warmup_steps: 0, weight_decay: 0.0}\n"
                "checkpoints: {every_steps: 0, every_minutes: 0}\n"
            )
            command = [str(REPO / "mmgpt")]
            if processes > 1:
                command += ["launch", "--nproc-per-node", str(processes), "--"]
            command += ["finetune", str(config), *(f"{k.replace('__', '.')}={v}" for k, v in overrides.items())]
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                sys.exit(done.stderr)
            lines = [json.loads(x) for x in (Path(out) / "run/metrics.jsonl").read_text().splitlines()]
            rate = [x["samples_per_second"] for x in lines]
            return {
                "per_second": rate,
                "seconds": [processes * self.rows / x for x in rate],
                "peak_mb": lines[-1]["peak_memory_mib"] * 1.048576,
            }

    def python(self, threads=1, checkpointing=False):
        extra = ["checkpoint"] if checkpointing else []
        done = subprocess.run(
            [sys.executable, "-W", "ignore", str(HERE / "train_step.py"), self.model, self.batches]
            + [str(self.steps), "1", *extra],
            capture_output=True,
            text=True,
            env=os.environ | {"OMP_NUM_THREADS": str(threads)},
        )
        if done.returncode:
            sys.exit(done.stderr)
        return json.loads(done.stdout.strip().splitlines()[-1])


def steady(values):
    """Without the first half, while the JVM still compiles and caches fill."""
    return statistics.median(values[len(values) // 2 :])


def beside(case, rounds, threads=1, checkpointing=False, **overrides):
    """Rows of the table: speed and memory."""
    overrides["training__gradient_checkpointing"] = str(checkpointing).lower()
    speed, memory, java_ms, python_ms = [], [], [], []
    for _ in range(rounds):
        theirs, ours = case.python(threads, checkpointing), case.java(threads, **overrides)
        java_ms.append(1000 * steady(ours["seconds"]))
        python_ms.append(1000 * steady(theirs["seconds"]))
        speed.append(python_ms[-1] / java_ms[-1])
        memory.append(ours["peak_mb"] / theirs["peak_mb"])
    step = f"a step {statistics.median(java_ms):.4g} ms, Python's {statistics.median(python_ms):.4g} ms"
    peak = f"{ours['peak_mb']:.0f} MB, Python's {theirs['peak_mb']:.0f} MB"
    return ("steps per second", speed, step), ("peak resident memory", memory, peak)


def scaling(case, rounds):
    ratios, steps = [], []
    for _ in range(rounds):
        one, two = case.java(), case.java(processes=2)
        steps.append(1000 * steady(one["seconds"]))
        ratios.append(steady(two["per_second"]) / steady(one["per_second"]))
    return ("two processes over one", ratios, f"one process: a step of {statistics.median(steps):.4g} ms"),


def checkpoints(case, rounds, every, window):
    """The steps after a checkpoint beside the others of the same run, whatever else the machine does."""
    shares = []
    for _ in range(rounds):
        seconds = case.java(checkpoints__every_steps=every)["seconds"]
        late = range(every, len(seconds))
        near = [seconds[i] for i in late if i % every < window]
        far = [seconds[i] for i in late if i % every >= window]
        usual = statistics.mean(far)
        shares.append(100 * (sum(near) - usual * len(near)) / (usual * len(late)))
    note = f"the {window} steps after each beside the others"
    return (f"a checkpoint every {every} steps, percent of time", shares, note),


def make_model(folder):
    """Random weights in the layout of a model directory; recorded batches need no tokenizer of its size."""
    from flamingo import Flamingo, complete

    folder.mkdir()
    (folder / "config.json").write_text(json.dumps(MEDIUM))
    torch.manual_seed(0)
    model = Flamingo(complete(json.loads(json.dumps(MEDIUM))), {})
    for name, parameter in model.named_parameters():
        if parameter.dim() > 1:
            torch.nn.init.normal_(parameter, std=0.02)
        else:
            torch.nn.init.constant_(parameter, 1.0 if "norm" in name else 0.3)
    weights = {name: p.detach().contiguous() for name, p in model.named_parameters()}
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})


def make_batches(out, length):
    """Rows of which the second half is learned, as an answer behind its question."""
    vocab, size = MEDIUM["text_config"]["vocab_size"], MEDIUM["vision_config"]["image_size"]
    tensors, generator = {}, torch.manual_seed(0)
    for kind in "vision", "lang":
        for i in range(2):
            ids = torch.randint(3, vocab - 3, (1, length), generator=generator)
            labels = ids.clone()
            labels[:, : length // 2] = -100
            if kind == "vision":
                ids[:, 5] = MEDIUM["media_token_id"]
                tensors[f"batches/vision/{i}/image"] = torch.randn(1, 3, size, size)
            prefix = f"batches/{kind}/{i}/"
            tensors[prefix + "input_ids"], tensors[prefix + "labels"] = ids, labels
            tensors[prefix + "attention_mask"] = torch.ones_like(ids)
    save_file(tensors, out)
    return out


def measurements(golden, medium):
    """What is measured, by name: a title, the goals of its rows, and the measuring."""
    tiny, long, longer = golden, medium[128], medium[512]
    none, both = "", ("1.1", "at most 0.8")
    yield "tiny", "golden size, a thread", ("", none), lambda n: beside(tiny, n)
    yield "tiny", "golden size, two threads, Java's `backward: paired`", ("1.5", none), lambda n: beside(
        tiny, n, 2, training__backward="paired"
    )
    yield "medium", "193 M, rows of 128 tokens, a thread", both, lambda n: beside(long, n)
    yield "long", "193 M, rows of 512 tokens, a thread", both, lambda n: beside(longer, n)
    yield "checkpointing", "193 M, rows of 512 tokens, gradient checkpointing", (none, none), lambda n: beside(longer, n, 1, True)
    yield "scaling", "golden size, a thread each", ("1.8",), lambda n: scaling(tiny, n)
    yield "scaling-large", "193 M, rows of 512 tokens, a thread each", ("1.8",), lambda n: scaling(longer, n)
    yield "saving", "golden size, a thread", ("under 1",), lambda n: checkpoints(tiny, n, 100, 25)


HEAD = """# Training in Java beside Python

`tests/src/test/python_reference/compare_training.py`, {when}, {cores} cores ({cpu}), libtorch {torch}. The golden
configuration has 64 wide hidden states and 4 layers; the other 193 M parameters (768 wide, 12 layers, vocabulary
32,003). fp32, LoRA of rank 16 on the nine targets, a visual and a language batch a step (2 + 2 rows, 1 + 1 of the large
model, half of their tokens learned). The Python side is the original's step: transformers' LLaMA with eager attention,
peft, torch's AdamW. Java over Python unless said otherwise: the median of rounds in turns, least and most behind it.

| configuration | what | measured | goal | |
|---|---|---|---|---|
"""


def recorded(file):
    """The rows of an earlier run, by configuration and what is measured; pieces may be run apart."""
    lines = file.read_text().splitlines() if file.exists() else []
    rows = [line for line in lines if line.startswith("| ") and not line.startswith("| configuration")]
    return {tuple(row.split(" | ")[:2]): row for row in rows if row.count(" | ") == 4}


def write(file, rows, order, notes):
    cpu = next(x for x in Path("/proc/cpuinfo").read_text().splitlines() if x.startswith("model name"))
    head = HEAD.format(
        when=date.today(), cores=os.cpu_count(), cpu=cpu.split(": ")[1], torch=torch.__version__
    )
    body = [rows[key] for key in sorted(rows, key=lambda key: order.index(key[0][2:]))]
    file.write_text(head + "\n".join(body) + "\n" + notes)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("batches")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=["tiny", "medium", "long", "checkpointing", "scaling", "scaling-large", "saving"])
    parser.add_argument("--out", type=Path, default=REPO / "tests/results/training.md")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "medium"
        make_model(model)
        for file in Path(args.model).iterdir():
            if not (model / file.name).exists():
                shutil.copy(file, model)  # tokenizer and the like
        golden = Case(args.model, args.batches, 150, 1500)
        medium = {
            t: Case(model, make_batches(Path(folder) / f"{t}.safetensors", t), 8) for t in (128, 512)
        }
        every = list(measurements(golden, medium))
        rows = recorded(args.out)
        for name, title, goals, measure in every:
            if name in args.only:
                for (what, rounds, note), goal in zip(measure(args.rounds), goals):
                    spread = f"{statistics.median(rounds):.2f} ({min(rounds):.2f} to {max(rounds):.2f})"
                    row = f"| {title} | {what} | {spread} | {goal} | {note} |"
                    print(row, flush=True)
                    rows[tuple(row.split(" | ")[:2])] = row
        old = args.out.read_text() if args.out.exists() else ""
        notes = old[old.index("\n## ") :] if "\n## " in old else ""
        write(args.out, rows, [title for _, title, _, _ in every], notes)


if __name__ == "__main__":
    main()
