#!/usr/bin/env bash
# Time to have the tensors of a 2 GB safetensors file, in Java and in Python's safetensors, in turns, from the page cache.
# Each line: milliseconds of the first time and the median of more in the same process; for Java also the growth of its heap
# and of the process's anonymous memory in MB.
#
# "java archive" is Java with its classes from an archive (CDS), as ./mmgpt starts it: its first time is shorter, since reading
# and verifying Jackson's classes is most of it.
#
#   tests/benchmarks/loading.sh [ROUNDS] [FILE]      MMGPT_PYTHON names a Python with safetensors and torch
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/benchmarks/jdk.sh

file=${2:-${TMPDIR:-/tmp}/mmgpt-loading-benchmark.safetensors}
mvn -q -B -Dstyle.color=never -pl native,tests -am test-compile dependency:build-classpath \
  -Dmdep.outputFile="$PWD/tests/target/benchmark-classpath" -Dmdep.includeScope=test >&2
# An archive of classes needs them in jars.
jars=tests/target/loading
rm -rf "$jars" && mkdir -p "$jars"
class_path=
number=0
for entry in tests/target/test-classes $(tr ':' ' ' <tests/target/benchmark-classpath); do
  if [[ -d $entry ]]; then
    number=$((number + 1))
    "${JAVA%java}jar" cf "$jars/$number.jar" -C "$entry" .
    entry=$jars/$number.jar
  fi
  class_path+=${class_path:+:}$entry
done
run_java() {
  "$JAVA" "$@" -cp "$class_path" --enable-native-access=ALL-UNNAMED \
    -Dorg.mmgpt.native.library="$PWD/native/target/lib/libmmgpt_torch.so" org.mmgpt.tests.benchmark.LoadingBenchmark "$file"
}
archive=(-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="$jars/classes.jsa" -Xlog:cds*=off -Xlog:aot*=off)
run_java "${archive[@]}" >/dev/null
run_java >/dev/null # writes the file where it is missing, and warms the page cache
for ((round = 0; round < ${1:-5}; round++)); do
  echo "java $(run_java)"
  echo "java archive $(run_java "${archive[@]}")"
  if "${MMGPT_PYTHON:-python3}" -c 'import safetensors, torch' 2>/dev/null; then
    echo "python $("${MMGPT_PYTHON:-python3}" tests/benchmarks/loading.py "$file")"
  fi
done
