"""compare_generation.py [--rounds N] [--page FILE]

Batch-1 tokens/s of the tiny model in Java, by the original's path (transformers' LLaMA with gated
blocks and generate) and by the same with transformers' static cache; and the time from a process's
start to its first token. A round is a new process of every side, in turns; the median of rounds
counts, and of ratios the median of each round's. Python gets one thread an operator, which is its
best here as it is Java's. Writes between the markers of FILE."""

import argparse
import datetime
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from compare import HERE, REPO, in_turns, java, python

MODEL, PICTURE = REPO / "train/tiny", REPO / "train/tiny/demo.png"
BEGIN, END = "<!-- measured by compare_generation.py -->", "<!-- end of compare_generation.py -->"
QUESTION = "How many shapes are there?"


def first_output(*command):
    """Seconds until a process writes its first character."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if not process.stdout.read(1):
        sys.exit(f"{command} wrote nothing")
    seconds = time.perf_counter() - begin
    process.stdout.read()
    if process.wait():
        sys.exit(f"{command} failed")
    return {"first_s": seconds}


def sides():
    generate = [REPO / "mmgpt", "generate", "--model", MODEL, "--image", PICTURE]
    generate += ["--prompt", QUESTION, "--max-new-tokens", "40"]
    script = [sys.executable, "-W", "ignore", HERE / "first_token.py", MODEL, PICTURE]
    return {
        "java": lambda: java("decode", str(MODEL)) | first_output(*generate),
        "original": lambda: python("decode", str(MODEL)) | first_output(*script),
        "static": lambda: python("decode", str(MODEL), "static"),
    }


def spread(samples, key, digits):
    values = sorted(sample[key] for sample in samples)
    middle, least, most = (
        f"{x:.{digits}f}" for x in (statistics.median(values), values[0], values[-1])
    )
    return f"{middle} ({least} to {most})"


def ratio(samples, key, over):
    pairs = zip(samples["java"], samples[over], strict=True)
    return statistics.median(ours[key] / theirs[key] for ours, theirs in pairs)


def table(samples):
    ours, original, static = (samples[side] for side in ("java", "original", "static"))
    first = statistics.median(sample["first_s"] for sample in ours)
    return f"""
Tiny model, CPU fp32, {datetime.date.today()}, {os.cpu_count()} cores, 200 tokens after a prompt with a picture;
{len(ours)} rounds of new processes in turns, median (least to most).

| | tokens/s | first token after s |
|---|---|---|
| `MultiModalGpt.generate`, `./mmgpt generate` | {spread(ours, "tokens_per_s", 0)} | {spread(ours, "first_s", 2)} |
| original's path, Python | {spread(original, "tokens_per_s", 0)} | {spread(original, "first_s", 2)} |
| the same with a static cache | {spread(static, "tokens_per_s", 0)} | |

| ratio, median of rounds | measured | goal |
|---|---|---|
| tokens/s / original's path | {ratio(samples, "tokens_per_s", "original"):.2f} | at least 2 |
| tokens/s / static cache | {ratio(samples, "tokens_per_s", "static"):.2f} | at least 1.3 |
| first token, seconds | {first:.2f} | at most 1.5 |
| first token / Python script's | {ratio(samples, "first_s", "original"):.3f} | at most 0.25 |
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--page", type=Path)
    args = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"
    for name, side in sides().items():  # builds, writes class archives, fills the page cache
        print("warm-up", name, side(), file=sys.stderr)
    made = table(in_turns(args.rounds, sides()))
    print(made)
    if args.page:
        text = args.page.read_text()
        before, after = text.index(BEGIN) + len(BEGIN), text.index(END)
        args.page.write_text(text[:before] + made + text[after:])


if __name__ == "__main__":
    main()
