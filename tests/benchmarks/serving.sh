#!/usr/bin/env bash
# Tokens a second alone, by sixteen at a time and through the server, in one run, and the same of a larger
# network with random weights:
#   tests/benchmarks/serving.sh MODEL_DIR [TOKENS [ROUNDS [PAGE]]]
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
  org.mmgpt.tests.speed.MeasureServing "$model" "${@:2}"
