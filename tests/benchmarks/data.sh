#!/usr/bin/env bash
# From files to batches, in Java and in Python, in turns; writes a table of medians over the rounds to
# tests/results/data.md, whose part from the first "## " on is written by hand and stays.
#
#   tests/benchmarks/data.sh TOKENIZER_DIR [ROUNDS]
#
# MMGPT_PYTHON names a Python with torch, torchvision, transformers and Pillow (default python3). Build first (mvn
# -DskipTests verify).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly TOKENIZER=$1 ROUNDS=${2:-5} PYTHON=${MMGPT_PYTHON:-python3} RESULTS=tests/results/data.md
source tests/benchmarks/jdk.sh
"$PYTHON" -c 'import torch, transformers, PIL' 2>/dev/null \
  || { echo "data.sh: $PYTHON lacks torch, transformers or Pillow; install them or set MMGPT_PYTHON" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$PYTHON" tests/benchmarks/data.py make "$work/pictures" 500
"$PYTHON" tests/benchmarks/data.py annotations "$work/150k.json" 150000

java() { # the classes as built, and the libraries on the module path of the program
  "$JAVA" --enable-native-access=ALL-UNNAMED -cp "tests/target/test-classes:$(<train/target/module-path)" \
    org.mmgpt.tests.benchmark.DataBenchmark "$@" 2>"$work/log" | tail -1 # what a library logs comes before
}
python() { "$PYTHON" tests/benchmarks/data.py "$@" 2>"$work/log"; }
measure() { # SIDE WHAT ARGUMENTS...
  "$@" >>"$work/$1-$2" || { echo "data.sh: $1 $2 failed: $(tail -1 "$work/log")" >&2; exit 1; }
}
for ((round = 1; round <= ROUNDS; round++)); do
  for side in python java; do
    measure $side pipeline "$work/pictures" "$TOKENIZER"
    measure $side tokenize "$work/pictures" "$TOKENIZER"
    measure $side open "$work/150k.json"
  done
done

median() { awk -v column="$3" '{ print $column }' "$work/$1-$2" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
row() { # TITLE FORMAT WHAT COLUMN
  awk -v title="$1" -v format="$2" -v java="$(median java "$3" "$4")" -v python="$(median python "$3" "$4")" 'BEGIN {
    printf "| %s | " format " | " format " | %.2f |\n", title, java, python, java / python }'
}
by_hand=$(sed -n '/^## /,$p' "$RESULTS" 2>/dev/null || true) # what this script does not measure stays
mkdir -p "$(dirname "$RESULTS")"
{
  echo "# From files to batches"
  echo
  echo "Written by \`tests/benchmarks/data.sh\`: medians of $ROUNDS rounds in turns, $(getconf _NPROCESSORS_ONLN) cores"
  echo "($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)), 500 made-up JPEGs of 640x480, batches of 8, two workers on either side;"
  echo "$("$PYTHON" -c 'import torch, transformers, PIL; print("torch", torch.__version__ + ", transformers", transformers.__version__ + ", Pillow", PIL.__version__)')."
  echo
  echo "| | Java | Python | Java / Python |"
  echo "|---|---|---|---|"
  row "end to end, samples/s" "%.0f" pipeline 1
  row "text alone, samples/s" "%.0f" tokenize 1
  row "opening 150,000 records, s" "%.3f" open 1
  row "opening 150,000 records, largest MiB of the process" "%.0f" open 2
  [[ -z $by_hand ]] || printf '\n%s\n' "$by_hand"
} >"$RESULTS"
cat "$RESULTS"
