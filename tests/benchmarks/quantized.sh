#!/usr/bin/env bash
# Tokens a second of about a billion parameters in fp32, bf16, fp16, int8 and int4, beside the bare matrix-vector
# products of each, in one run, and the perplexity of train/tiny in each:
#   tests/benchmarks/quantized.sh [ROUNDS [PAGE]]
# PAGE is a file whose marked part the figures replace, as tests/results/inference.md has one. Takes 12 GB of memory.
# The tests must have been compiled (mvn -q test-compile). Five rounds, the default, take under three minutes; nothing
# else should run on the machine.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$here"
source tests/benchmarks/jdk.sh
source tests/benchmarks/classpath.sh
exec "$JAVA" --enable-native-access=ALL-UNNAMED \
  -Dorg.mmgpt.native.library="$here/native/target/lib/libmmgpt_torch.so" \
  org.mmgpt.tests.speed.MeasureQuantized "$@"
