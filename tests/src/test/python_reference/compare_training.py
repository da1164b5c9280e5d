"""Training in Java beside Python: the same model directory, recorded batches, threads and arithmetic, in
turns; medians of steps and of the ratios of the rounds. Also two processes against one, and what
checkpoints cost.

  compare_training.py MODEL_DIR BATCHES.safetensors [--steps 30] [--rounds 3] [--threads 2]
  compare_training.py --make-batches CONFIG.json OUT.safetensors   random batches for a configuration

Run ./mmgpt once before, so that it is built. Results stand in tests/results/training.md."""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPO = HERE.parents[3]


def finetune(model, batches, steps, threads, accumulation, processes=1, every=0, extra=()):
    with tempfile.TemporaryDirectory() as out:
        config = Path(out) / "run.yaml"
        source = f"[{{type: recorded, annotations: {batches}}}]"
        config.write_text(
            f"model: {model}\noutput: {out}/run\nthreads: {threads}\nreference_quirks: true\n"
            f"data: {{vision: {source}, language: {source}}}\n"
            f"training: {{steps: {steps}, accumulation: {accumulation}}}\n"
            "optimizer: {learning_rate: 1e-3, schedule: constant, warmup_steps: 0, weight_decay: 0.0}\n"
            f"checkpoints: {{every_steps: {every}, every_minutes: 0}}\n"
        )
        command = [str(REPO / "mmgpt")]
        if processes > 1:
            command += ["launch", "--nproc-per-node", str(processes), "--"]
        command += ["finetune", str(config), *extra]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        lines = [json.loads(x) for x in (Path(out) / "run/metrics.jsonl").read_text().splitlines()]
        rows = 2 * accumulation * processes  # of one row each; the ratio is what counts
        return {
            "seconds": [rows / x["samples_per_second"] for x in lines],
            "samples_per_second": [x["samples_per_second"] for x in lines],
            "losses": [x["loss"] for x in lines],
            "peak_mb": lines[-1]["peak_memory_mib"] * 1.048576,
        }


def python(model, batches, steps, threads, accumulation, extra=()):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", str(HERE / "train_step.py"), model, batches, str(steps)]
        + [str(accumulation), *extra],
        capture_output=True,
        text=True,
        env=os.environ | {"OMP_NUM_THREADS": str(threads)},
    )
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout.strip().splitlines()[-1])


def rows_of(batches):
    from safetensors import safe_open

    with safe_open(batches, "pt") as file:
        sizes = {k: file.get_slice(f"batches/{k}/0/input_ids").get_shape()[0] for k in ("vision", "lang")}
    return sum(sizes.values())


def steady(values):
    """Without the first third, while the JVM still compiles and caches fill."""
    return statistics.median(values[len(values) // 3 :])


def make_batches(config_file, out):
    import torch
    from safetensors.torch import save_file

    config = json.loads(Path(config_file).read_text())
    vocab, size = config["text_config"]["vocab_size"], config["vision_config"]["image_size"]
    tensors, torch_seed = {}, torch.manual_seed(0)
    for kind in "vision", "lang":
        for i in range(2):
            ids = torch.randint(3, vocab - 3, (1, 128), generator=torch_seed)
            labels = ids.clone()
            labels[:, :64] = -100
            if kind == "vision":
                ids[:, 5] = config["media_token_id"]
                tensors[f"batches/vision/{i}/image"] = torch.randn(1, 3, size, size)
            prefix = f"batches/{kind}/{i}/"
            tensors[prefix + "input_ids"], tensors[prefix + "labels"] = ids, labels
            tensors[prefix + "attention_mask"] = torch.ones_like(ids)
    save_file(tensors, out)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("batches")
    parser.add_argument("--make-batches", action="store_true")
    parser.add_argument("--steps", type=int, default=30)
    parser.add_argument("--accumulation", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--only-python", action="store_true")
    args = parser.parse_args()
    if args.make_batches:
        return make_batches(args.model, args.batches)
    common = (args.model, args.batches, args.steps, args.threads, args.accumulation)
    scale = rows_of(args.batches) / 2
    ratios, java_s, python_s, memory = [], [], [], []
    for _ in range(args.rounds):
        theirs, ours = python(*common), finetune(*common)
        ours_s = scale * steady(ours["seconds"])
        java_s.append(ours_s)
        python_s.append(steady(theirs["seconds"]))
        ratios.append(python_s[-1] / ours_s)
        memory.append(ours["peak_mb"] / theirs["peak_mb"])
        print(
            f"Java {1000 * ours_s:.1f} ms, Python {1000 * python_s[-1]:.1f} ms, ratio {ratios[-1]:.2f};"
            f" peak {ours['peak_mb']:.0f} MB against {theirs['peak_mb']:.0f} MB",
            flush=True,
        )
    print(f"median ratio {statistics.median(ratios):.2f}, of memory {statistics.median(memory):.2f}")
    if args.only_python:
        return
    scaling, cost = [], []
    for _ in range(args.rounds):
        one = finetune(*common[:3], 1, args.accumulation)
        two = finetune(*common[:3], 1, args.accumulation, processes=2)
        scaling.append(steady(two["samples_per_second"]) / steady(one["samples_per_second"]))
        saving = finetune(*common[:3], 1, args.accumulation, every=max(5, args.steps // 5))
        cost.append(sum(saving["seconds"][5:]) / sum(one["seconds"][5:]) - 1)
    print(f"two processes against one {statistics.median(scaling):.2f}")
    print(f"five checkpoints in {args.steps} steps cost {100 * statistics.median(cost):.1f} %")


if __name__ == "__main__":
    main()
