#!/usr/bin/env bash
# The cost of one operator in Java, C++ and Python, against the same libtorch, in turns; writes a table of medians with their
# range between the marks of tests/results/bindings.md.
#
#   tests/benchmarks/bindings.sh [ROUNDS]        MMGPT_PYTHON names a Python with torch (default python3)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/benchmarks/jdk.sh
readonly ROUNDS=${1:-4} RESULTS=tests/results/bindings.md
readonly BEGIN='<!-- written by tests/benchmarks/bindings.sh -->' END='<!-- end of what it wrote -->'

mvn -q -B -Dstyle.color=never -pl native,tests -am test-compile dependency:build-classpath \
  -Dmdep.outputFile="$PWD/tests/target/benchmark-classpath" -Dmdep.includeScope=test >&2
property() { sed -n "s/^$1=//p" native/target/native.properties; }
libtorch=$(property libtorch)

program=tests/target/bindings-benchmark
if [[ ! $program -nt tests/benchmarks/bindings.cpp ]]; then
  g++ -std=c++20 -O2 -I"$libtorch/include" -I"$libtorch/include/torch/csrc/api/include" tests/benchmarks/bindings.cpp \
    -o "$program" -L"$libtorch/lib" -ltorch -ltorch_cpu -lc10 -Wl,-rpath,"$libtorch/lib"
fi

load=$(cut -d" " -f1 /proc/loadavg)
python=()
if "${MMGPT_PYTHON:-python3}" -c 'import torch, numpy' 2>/dev/null; then
  python=("${MMGPT_PYTHON:-python3}" tests/benchmarks/bindings.py)
else
  echo "no Python column: ${MMGPT_PYTHON:-python3} has no torch and numpy; install them or set MMGPT_PYTHON" >&2
fi
table=$("$JAVA" -cp "tests/target/test-classes:tests/target/classes:$(<tests/target/benchmark-classpath)" --enable-native-access=ALL-UNNAMED \
  -Dorg.mmgpt.native.library="$(property library)" \
  org.mmgpt.tests.benchmark.OperatorComparison "$ROUNDS" "$program" "${python[@]}" | grep '^|') # JMH passes a JVM's warnings on

written=$(mktemp)
trap 'rm -f "$written"' EXIT
{
  sed "\|^$BEGIN\$|q" "$RESULTS"
  echo
  echo "$(date +'%-d %B %Y'), $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), $(getconf _NPROCESSORS_ONLN) cores, load before \
$load; $("$JAVA" -version 2>&1 | sed -n '2s/ (.*//p'), libtorch $(property libtorch.version) on all sides, one thread. $ROUNDS rounds of C++ (-O2), Python \
and Java (JMH, a fork each) in turns, five samples a round: medians (min to max)."
  echo
  echo "$table"
  echo
  sed -n "\|^$END\$|,\$p" "$RESULTS"
} >"$written"
cat "$written" >"$RESULTS"
echo "$table"
