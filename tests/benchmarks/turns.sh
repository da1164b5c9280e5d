#!/usr/bin/env bash
# How long a question waits for its first token while a request with 64 prompts is answered:
#   tests/benchmarks/turns.sh MODEL_DIR [ROUNDS [PAGE]]
# PAGE is a file whose marked part the figures replace, as tests/results/inference.md has one.
# The tests must have been compiled (mvn -q test-compile). Nothing else should run on the machine.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
model=$(realpath "$1")
cd "$here"
source tests/benchmarks/jdk.sh
source tests/benchmarks/classpath.sh
exec "$JAVA" --enable-native-access=ALL-UNNAMED \
  -Dorg.mmgpt.native.library="$here/native/target/lib/libmmgpt_torch.so" \
  org.mmgpt.tests.speed.MeasureTurns "$model" "${@:2}"
