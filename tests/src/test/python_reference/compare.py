"""compare.py [--rounds N] [--threads N] [--work DIR] [--output DIR] [tiny] [large] [load]

Runs the same work in Java (org.mmgpt.tests.speed.Measure) and in Python (measure.py), one after the
other in turns, on the same libtorch version and number of threads, and writes speed.json with every
sample and speed.md. Needs ./mmgpt built, tests compiled (mvn -pl tests -am test-compile), and torch,
safetensors and transformers here. Run it on a machine that does nothing else, or with --cpu-time,
which one thread's computing is measured with and other processes disturb less."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPO = HERE.parents[3]
GOLDEN = REPO / "tests/src/test/resources/golden"

SCRATCH = tempfile.TemporaryDirectory()
ARCHIVE, MEASURE = (f"{SCRATCH.name}/{name}" for name in ("classes.jsa", "measure.jar"))

# About 1 B parameters: LLaMA's shapes at hidden size 2048, a CLIP of ViT-B/32's.
LARGE = {
    "model_type": "mmgpt",
    "vision_config": {
        "image_size": 224, "patch_size": 32, "hidden_size": 768, "intermediate_size": 3072,
        "num_hidden_layers": 12, "num_attention_heads": 12,
    },
    "perceiver_config": {"dim": 768},
    "gated_cross_attention_config": {},
    "cross_attn_every_n_layers": 4,
    "text_config": {
        "vocab_size": 32003, "hidden_size": 2048, "intermediate_size": 5504,
        "num_hidden_layers": 16, "num_attention_heads": 16,
    },
    "media_token_id": 32001, "eoc_token_id": 32000, "pad_token_id": 32002,
}  # fmt: skip

# The same decoder without anything that LLaMA alone has not: what from_pretrained loads.
DECODER = LARGE | {
    "vision_config": {
        "image_size": 32, "patch_size": 16, "hidden_size": 32, "intermediate_size": 32,
        "num_hidden_layers": 1, "num_attention_heads": 1,
    },
    "perceiver_config": {"dim": 32, "depth": 1, "num_latents": 1},
    "cross_attn_every_n_layers": 1000,
}  # fmt: skip


def find_java():
    """JAVA, else the JDK that ./mmgpt finds."""
    if "JAVA" in os.environ:
        return os.environ["JAVA"]
    script = (REPO / "mmgpt").read_text()
    functions = script[script.index("jdk_major() {") : script.index("# Anything newer")]
    ask = f"bundled=false\nfail() {{ echo \"$*\" >&2; exit 1; }}\n{functions}\nfind_jdk"
    return subprocess.check_output(["bash", "-c", ask], text=True).strip() + "/bin/java"


def measure_jar():
    """The compiled Measure; a class archive takes jars only."""
    if not Path(MEASURE).exists():
        classes = REPO / "tests/target/test-classes"
        with zipfile.ZipFile(MEASURE, "w") as jar:
            for file in classes.glob("org/mmgpt/tests/speed/*.class"):
                jar.write(file, file.relative_to(classes))
    return MEASURE


def java(*args):
    native = dict(
        line.split("=", 1) for line in (REPO / "native/target/native.properties").read_text().split()
    )
    modules = (REPO / "train/target/module-path").read_text().strip()
    command = [
        find_java(),
        # As ./mmgpt starts it; the first run writes the archive.
        "-XX:+AutoCreateSharedArchive", f"-XX:SharedArchiveFile={ARCHIVE}", "-Xlog:cds*=off",
        "--enable-native-access=org.mmgpt.bindings,ai.djl.tokenizers",
        f"-Dorg.mmgpt.native.library={native['library']}",
        f"-Dorg.mmgpt.libtorch={native['libtorch']}",
        f"-Dorg.mmgpt.libtorch.version={native['libtorch.version']}",
        "--module-path", f"{REPO}/train/target/train-0.1.0-SNAPSHOT.jar:{modules}",
        "--add-modules", "org.mmgpt.train",
        "-cp", measure_jar(),
        "org.mmgpt.tests.speed.Measure",
    ]  # fmt: skip
    return run(command + list(args))


def python(*args):
    return run([sys.executable, "-W", "ignore", str(HERE / "measure.py"), *args])


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}\n{done.stderr}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def seconds(work):
    start = time.perf_counter()
    work()
    return {"process_s": time.perf_counter() - start}


def in_turns(rounds, sides):
    samples = {name: [] for name in sides}
    for _ in range(rounds):
        for name, work in sides.items():
            samples[name].append(work())
            print(name, samples[name][-1], file=sys.stderr)
    return samples


def tiny(work, rounds):
    model = work / "tiny"
    if not model.exists():
        subprocess.run(
            [REPO / "mmgpt", "import", "--llama", GOLDEN / "llama"]
            + ["--clip", GOLDEN / "clip/open_clip_model.safetensors"]
            + ["--clip-config", GOLDEN / "clip/tiny-dev.json"]
            + ["--flamingo", GOLDEN / "openflamingo/checkpoint.pt"]
            + ["--flamingo-config", GOLDEN / "openflamingo/flamingo_config.json", "--out", model],
            check=True,
        )
    inputs = str(model), str(GOLDEN / "cases.safetensors")
    return in_turns(
        rounds,
        {
            "java": lambda: java("tiny", *inputs),
            "reference": lambda: python("tiny", *inputs),
            "original": lambda: python("tiny", *inputs, "original"),
        },
    )


def made(directory, config):
    """A model directory with random weights."""
    if not (directory / "model.safetensors").exists():
        directory.mkdir(exist_ok=True)
        (directory / "config.json").write_text(json.dumps(config))
        java("make", str(directory))
    return str(directory)


def large(work, rounds):
    model = made(work / "large", LARGE)
    return in_turns(
        rounds,
        {
            "java": lambda: java("large", model),
            "reference": lambda: python("large", model),
            "original": lambda: python("large", model, "original"),
        },
    )


def load(work, rounds):
    """Every round is a process of its own. Both sides read the same number of weights."""
    model, llama = made(work / "decoder", DECODER), str(work / "llama")
    if not Path(llama).exists():
        python("make-llama", model, llama)
    java("load", model)  # writes the class archive
    return in_turns(
        rounds,
        {
            "java": lambda: java("load", model) | seconds(lambda: java("started", model)),
            "from_pretrained": lambda: python("pretrained", llama)
            | seconds(lambda: python("started", llama)),
        },
    )


GOALS = [  # suite, key, other side, Java over Python (or the reverse where less is better), goal
    ("tiny", "forward_ms", "original", False, 1.5),
    ("tiny", "forward_ms", "reference", False, None),
    ("tiny", "decode_tokens_per_s", "original", True, 2.0),
    ("tiny", "decode_tokens_per_s", "reference", True, None),
    ("large", "decode_tokens_per_s", "original", True, 1.1),
    ("large", "decode_tokens_per_s", "reference", True, None),
    ("large", "first_token_s", "original", False, 1.0),
    ("large", "first_token_s", "reference", False, None),
    ("load", "load_s", "from_pretrained", False, 1 / 0.7),
    ("load", "load_again_s", "from_pretrained", False, 1 / 0.7),
    ("load", "process_s", "from_pretrained", False, 1 / 0.7),
    ("load", "load_peak_mb", "from_pretrained", False, 1 / 0.6),
    ("load", "load_and_first_token_s", "from_pretrained", False, None),
    ("load", "load_and_first_token_peak_mb", "from_pretrained", False, None),
]


def middle(samples, key):
    return statistics.median(sample[key] for sample in samples)


def table(results):
    lines = [
        f"{results['machine']}, torch {results['torch']}, {results['threads']} threads, "
        f"{'computing time (loading: wall time)' if results['cpu_time'] else 'wall time'}, "
        f"{results['rounds']} rounds in turns, medians. `reference` is this folder's network, "
        "`original` transformers' LLaMA and generate with gated blocks.\n",
        "| what | Java | Python | side | Java is better by | goal |",
        "|---|---|---|---|---|---|",
    ]
    for suite, key, other, more, goal in GOALS:
        if suite in results and other in results[suite]:
            ours, theirs = (middle(results[suite][s], key) for s in ("java", other))
            ratio = ours / theirs if more else theirs / ours
            wanted = f"{goal:.2f}" if goal else ""
            lines.append(f"| {suite} {key} | {ours:.3g} | {theirs:.3g} | {other} | {ratio:.2f} | {wanted} |")
    if "large" in results:
        ours = results["large"]["java"]
        rate, bound = (middle(ours, k) for k in ("decode_tokens_per_s", "matvec_tokens_per_s"))
        moved = rate * middle(ours, "weight_gb")
        lines.append(
            f"\nDecoding reaches {rate / bound:.0%} (goal 90 %) of the {bound:.2f} tokens/s of the bare "
            f"products of one token by libtorch's linear, reads weights at {moved:.1f} GB/s, and a copy "
            f"moves {middle(ours, 'copy_gb_per_s'):.1f} GB/s (reading and writing)."
        )
        if "onednn_matvec_tokens_per_s" in ours[0]:
            one_dnn = middle(ours, "onednn_matvec_tokens_per_s")
            lines.append(
                f"\nLarge matrices are multiplied by oneDNN instead of MKL, which libtorch takes for "
                f"linear in fp32 and which leaves AVX-512 unused on AMD; {rate / one_dnn:.0%} of the bare "
                f"products by oneDNN, {one_dnn:.2f} tokens/s."
            )
    if "load" in results:
        lines.append(
            "\nLoading is of the decoder alone on both sides (0.94 billion parameters, fp32), each round in "
            "a process of its own, the file in the page cache. Both sides map the file, so `load_s` reads "
            "no weight yet; the first token reads them all, and mapped weights count as memory then. "
            "`load_s` is the first load of a process, without the start of JVM or Python and their "
            "imports; `load_again_s` later ones; `process_s` a whole process that loads and ends, "
            "imports included."
        )
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--cpu-time", action="store_true", help="one thread's computing time")
    parser.add_argument("--work", type=Path, default=Path("/tmp/mmgpt-speed"))
    parser.add_argument("--output", type=Path, default=REPO / "tests/results")
    parser.add_argument("suites", nargs="*", default=["tiny", "large", "load"])
    args = parser.parse_args()
    if args.cpu_time:
        os.environ["MMGPT_CLOCK"] = "cpu"
        args.threads = 1
    os.environ["OMP_NUM_THREADS"] = str(args.threads)
    args.work.mkdir(parents=True, exist_ok=True)
    args.output.mkdir(parents=True, exist_ok=True)
    import torch

    file = args.output / "speed.json"
    results = json.loads(file.read_text()) if file.exists() else {}
    cpu = next(
        (x.split(":")[1].strip() for x in open("/proc/cpuinfo") if x.startswith("model name")),
        platform.processor(),
    )
    results |= {"machine": cpu, "torch": torch.__version__}
    results |= {"threads": args.threads, "rounds": args.rounds, "cpu_time": args.cpu_time}
    for suite in args.suites:
        results[suite] = {"tiny": tiny, "large": large, "load": load}[suite](args.work, args.rounds)
    file.write_text(json.dumps(results, indent=1) + "\n")
    (args.output / "speed.md").write_text(table(results))
    print(table(results))


if __name__ == "__main__":
    main()
