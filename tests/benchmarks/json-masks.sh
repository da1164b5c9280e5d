#!/usr/bin/env bash
# What answers by a JSON schema cost a token, for several schemas and the tokenizer of a directory:
#   tests/benchmarks/json-masks.sh DIR [PAGE]
# PAGE is a file whose marked part the figures replace, as tests/results/inference.md has one. It matters how many tokens
# there are: take a real vocabulary, tokenizer.json or tokenizer.model. The tests must have been compiled (mvn -q
# test-compile). Takes seconds.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
directory=$(realpath "$1")
cd "$here"
source tests/benchmarks/jdk.sh
source tests/benchmarks/classpath.sh
exec "$JAVA" org.mmgpt.tests.speed.MeasureJsonMasks "$directory" "${@:2}"
