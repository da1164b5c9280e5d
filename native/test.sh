#!/usr/bin/env bash
# Tests the CUDA kernels on the CPU: their source is compiled as C++, with AddressSanitizer and a program that runs each of a
# block's threads in turn. Leaves target/test/libkernels_on_cpu.so, by which Java's tests run whole decode steps on them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

compiler=${CXX:-$(command -v g++ || command -v c++ || command -v clang++)}
readonly BUILD=target/test TESTS=src/test/cpp KERNELS=src/main/cpp/kernels
mkdir -p "$BUILD"
exec 9>"$BUILD/.lock" # two Maven runs on one tree take turns
flock 9

newer() { [[ ! -f $1 || -n $(find "$TESTS" "$KERNELS" test.sh -type f -newer "$1" -print -quit) ]]; }
build() {
  local result=$1
  shift
  "$compiler" -std=c++20 -O1 -Wall -Wextra -Wno-unknown-pragmas "$@" -o "$result.new" >"$BUILD/build.log" 2>&1 || {
    grep -E -m 20 'error|Error' "$BUILD/build.log" >&2 || tail -n 20 "$BUILD/build.log" >&2
    echo "native: the kernels' tests don't compile, see $PWD/$BUILD/build.log" >&2
    exit 1
  }
  mv "$result.new" "$result"
}

if newer "$BUILD/libkernels_on_cpu.so"; then
  build "$BUILD/libkernels_on_cpu.so" -shared -fPIC "$TESTS/kernels_on_cpu.cpp" "$TESTS/cuda_on_cpu.cpp"
fi
if newer "$BUILD/kernels_test"; then
  build "$BUILD/kernels_test" -g -fsanitize=address,undefined -fno-sanitize-recover=undefined \
    "$TESTS/kernels_test.cpp" "$TESTS/kernels_on_cpu.cpp" "$TESTS/cuda_on_cpu.cpp"
  rm -f "$BUILD/passed"
fi
# What hasn't changed since it passed, passes.
[[ -f $BUILD/passed ]] && exit
"$BUILD/kernels_test" >"$BUILD/kernels_test.log" 2>&1 || {
  grep -E -m 20 'FAILED|ERROR|what\(\)|runtime error' "$BUILD/kernels_test.log" >&2
  echo "native: the kernels' tests fail, see $PWD/$BUILD/kernels_test.log" >&2
  exit 1
}
touch "$BUILD/passed"
