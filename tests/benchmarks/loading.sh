#!/usr/bin/env bash
# Time to have the tensors of a 2 GB safetensors file, in Java and in Python's safetensors, in turns, from the page cache.
# Each line: milliseconds of the first time and the median of more in the same process; for Java also the growth of its heap
# and of the process's anonymous memory in MB.
#
#   tests/benchmarks/loading.sh [ROUNDS] [FILE]      MMGPT_PYTHON names a Python with safetensors and torch
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

file=${2:-${TMPDIR:-/tmp}/mmgpt-loading-benchmark.safetensors}
mvn -q -B -Dstyle.color=never -pl native,tests -am test-compile dependency:build-classpath \
  -Dmdep.outputFile="$PWD/tests/target/benchmark-classpath" -Dmdep.includeScope=test >&2
run_java() {
  java -cp "tests/target/test-classes:$(<tests/target/benchmark-classpath)" --enable-native-access=ALL-UNNAMED \
    -Dorg.mmgpt.native.library="$PWD/native/target/lib/libmmgpt_torch.so" org.mmgpt.tests.benchmark.LoadingBenchmark "$file"
}
run_java >/dev/null # writes the file where it is missing, and warms the page cache
for ((round = 0; round < ${1:-5}; round++)); do
  echo "java $(run_java)"
  if "${MMGPT_PYTHON:-python3}" -c 'import safetensors, torch' 2>/dev/null; then
    echo "python $("${MMGPT_PYTHON:-python3}" tests/benchmarks/loading.py "$file")"
  fi
done
