#!/usr/bin/env bash
# all_reduce over Gloo between two processes, in Java and in Python, in turns, one thread each; writes a table of
# medians over the rounds to tests/results/distributed.md.
#
#   tests/benchmarks/distributed.sh [ROUNDS]     MMGPT_PYTHON names a Python with torch (default python3)
#
# Build first (mvn -DskipTests verify).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly ROUNDS=${1:-5} PYTHON=${MMGPT_PYTHON:-python3} RESULTS=tests/results/distributed.md
source tests/benchmarks/jdk.sh
"$PYTHON" -c 'import torch.distributed' 2>/dev/null \
  || { echo "distributed.sh: $PYTHON has no torch; install it or set MMGPT_PYTHON" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MASTER_ADDR=127.0.0.1 WORLD_SIZE=2 OMP_NUM_THREADS=1
pair() { # NAME COMMAND...: both ranks of one round; rank 0 speaks
  local name=$1
  shift
  export MASTER_PORT=$((20000 + RANDOM % 10000))
  RANK=1 LOCAL_RANK=1 "$@" >/dev/null &
  RANK=0 LOCAL_RANK=0 "$@" >>"$work/$name"
  wait
}
for ((round = 1; round <= ROUNDS; round++)); do
  pair python "$PYTHON" tests/benchmarks/distributed.py
  pair java "$JAVA" --enable-native-access=ALL-UNNAMED -cp tests/target/test-classes:bindings/target/classes \
    org.mmgpt.tests.benchmark.AllReduceBenchmark
done

median() { awk -v size="$2" '$1 == size { print $2 }' "$work/$1" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
mkdir -p "$(dirname "$RESULTS")"
{
  echo "# all_reduce over Gloo, two processes on one machine"
  echo
  echo "Written by \`tests/benchmarks/distributed.sh\`: medians of $ROUNDS rounds in turns, one thread a process, $(getconf _NPROCESSORS_ONLN) cores"
  echo "($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)), libtorch $("$PYTHON" -c 'import torch; print(torch.__version__)')."
  echo
  echo "| float32 tensor | Java | Python | Python / Java | Java, bandwidth |"
  echo "|---|---|---|---|---|"
  for size in 4 4096 262144 16777216; do
    awk -v size=$size -v java="$(median java $size)" -v python="$(median python $size)" 'BEGIN {
      printf "| %d bytes | %.1f µs | %.1f µs | %.2f | %.2f GB/s |\n", size, java, python, python / java, size / java / 1000 }'
  done
} >"$RESULTS"
cat "$RESULTS"
