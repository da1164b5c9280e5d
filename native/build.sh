#!/usr/bin/env bash
# Builds target/lib/libmmgpt_torch.so against the libtorch that libtorch.sh finds or fetches, and notes both
# in target/native.properties. Incremental: when nothing changed it takes about half a second.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

fail() {
  echo "native: $*" >&2
  exit 1
}
command -v cmake >/dev/null || fail "no cmake (looked on PATH); install CMake 3.18 or newer (Debian: apt install cmake)"
command -v ninja >/dev/null || command -v make >/dev/null \
  || fail "no ninja or make for cmake to build with (looked on PATH); install one (Debian: apt install make)"
compiler=${CXX:-$(command -v g++ || command -v c++ || command -v clang++ || true)}
[[ -n $compiler ]] || fail "no C++ compiler (looked for \$CXX and for g++, c++, clang++ on PATH); install g++ 12 or newer (Debian: apt install g++)"
if "$compiler" --version | grep -q 'Free Software Foundation'; then
  major=$("$compiler" -dumpversion)
  ((${major%%.*} >= 12)) || fail "$compiler is version $major, expected g++ 12 or newer; install it and set CXX"
fi

libtorch=$(./libtorch.sh)
mkdir -p target/lib || fail "cannot write to $PWD/target"
exec 9>target/.lock # two builds of one tree take turns
flock -n 9 || { echo "native: waiting for another build of this tree" >&2; flock 9; }

generator=()
command -v ninja >/dev/null && generator=(-G Ninja)
build=target/cmake
# A tool that CMake recorded and that has been removed since: it would look for that one for ever.
recorded_is_gone() {
  local tool=$(sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt")
  [[ ! -x $tool ]]
}
if ! grep -qsxF "LIBTORCH:PATH=$libtorch" "$build/CMakeCache.txt" \
  || ! grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$build/CMakeCache.txt" || [[ ! -f $build/build.ninja && ! -f $build/Makefile ]] \
  || recorded_is_gone CMAKE_MAKE_PROGRAM || recorded_is_gone CMAKE_CXX_COMPILER; then
  # Another libtorch or tool, a tree that was copied or moved, or a configuration that was interrupted: begin afresh.
  rm -rf "$build"
  cmake -S . -B "$build" "${generator[@]}" -DCMAKE_CXX_COMPILER="$compiler" -DLIBTORCH="$libtorch" >target/cmake.log 2>&1 \
    || fail "cmake failed, see $PWD/target/cmake.log: $(grep -m 1 -A 2 'CMake Error' target/cmake.log | tr '\n' ' ')"
fi

# A translation unit of ATen takes about 1.5 GB of memory.
jobs=$(awk -v cpus="$(nproc)" '/MemAvailable/ { m = int($2 / 1500000); if (m < 1) m = 1; print (m < cpus ? m : cpus) }' /proc/meminfo)
cmake --build "$build" --parallel "$jobs" >target/build.log 2>&1 || {
  grep -E -m 20 'error|Error' target/build.log >&2 || tail -n 20 target/build.log >&2
  fail "the C++ build failed, see $PWD/target/build.log"
}

# Renamed into place: a running JVM keeps the library it has mapped, and none ever sees half of one.
place() {
  if ! cmp -s "$1" "$2"; then
    cp "$1" "$2.new"
    mv "$2.new" "$2"
  fi
}
place "$build/libmmgpt_torch.so" target/lib/libmmgpt_torch.so
version=$(sed -n 's/^ *"\([0-9][0-9.]*\)".*/\1/p' "$libtorch/include/torch/headeronly/version.h")
cat >target/native.properties.tmp <<PROPERTIES
library=$PWD/target/lib/libmmgpt_torch.so
libtorch=$libtorch
libtorch.version=$version
PROPERTIES
place target/native.properties.tmp target/native.properties
rm target/native.properties.tmp
