#!/usr/bin/env bash
# Compiles the CUDA flavour against the CUDA wheel of torch and the headers of the nvidia-* wheels, on any machine: no
# GPU, driver or CUDA toolkit is needed. Kept out of `mvn verify` because it downloads 1.5 GB once (5 GB with --run).
#
#   native/compile-cuda.sh          compile and link, then check that every function of the headers is there
#   native/compile-cuda.sh --run    also load it and run the bindings' tests, with CUDA's libraries but without a GPU
#
# The wheels go to $MMGPT_CACHE/libtorch/<version>+cuda (default ~/.cache/mmgpt), the build to target/cuda.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly VERSION=${MMGPT_CUDA_TORCH:-2.14.1}
readonly CACHE=${MMGPT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/mmgpt}
readonly HOME_OF_CUDA=$CACHE/libtorch/$VERSION+cuda
readonly HEADERS=(nvidia-cuda-runtime nvidia-cuda-cccl nvidia-cuda-crt nvidia-cublas nvidia-cusparse nvidia-cusolver nvidia-nccl-cu13)
readonly LIBRARIES=(nvidia-cuda-cupti nvidia-cuda-nvrtc nvidia-cudnn-cu13 nvidia-cufft nvidia-cufile nvidia-curand
  nvidia-cusparselt-cu13 nvidia-nvjitlink nvidia-nvshmem-cu13 nvidia-nvtx)
readonly PLATFORMS=(manylinux_2_28_x86_64 manylinux_2_27_x86_64 manylinux_2_25_x86_64 manylinux_2_18_x86_64
  manylinux2014_x86_64 manylinux2010_x86_64 manylinux1_x86_64)

fail() {
  echo "compile-cuda: $*" >&2
  exit 1
}

# Unpacks one wheel into the cache, unless an earlier run did.
fetch() {
  local noted=$HOME_OF_CUDA/.fetched/$1 work
  [[ -f $noted ]] && return
  mkdir -p "$HOME_OF_CUDA/.fetched"
  work=$(mktemp -d "$HOME_OF_CUDA/.fetch.XXXXXX")
  echo "compile-cuda: fetching $1" >&2
  python3 -m pip --retries 0 download --quiet --no-deps --dest "$work" --only-binary=:all: --python-version 3.11 \
    "${PLATFORMS[@]/#/--platform=}" "$1" >"$work/pip.log" 2>&1 \
    || fail "pip could not download $1: $(grep -v WARNING "$work/pip.log" | tail -n 1)"
  python3 -m zipfile -e "$work"/*.whl "$HOME_OF_CUDA"
  rm -rf "$work"
  touch "$noted"
}

run=false
[[ ${1:-} == --run ]] && run=true
for wheel in "torch==$VERSION" "${HEADERS[@]}"; do fetch "$wheel"; done
if $run; then for wheel in "${LIBRARIES[@]}"; do fetch "$wheel"; done; fi

build=target/cuda
cmake -S . -B "$build" -DLIBTORCH="$HOME_OF_CUDA/torch" -DCMAKE_BUILD_WITH_INSTALL_RPATH=OFF >"$build.log" 2>&1 \
  || fail "cmake failed, see native/$build.log"
cmake --build "$build" --parallel "$(nproc)" >>"$build.log" 2>&1 \
  || { grep -m 20 -i error "$build.log" >&2; fail "the CUDA flavour doesn't compile, see native/$build.log"; }

library=$build/libmmgpt_torch.so
defined=$(nm -D --defined-only "$library" | awk '{ print $3 }')
declared=$(cat src/main/cpp/mmgpt_*.h src/main/cpp/generated/ops.h | grep -oE '^[a-z0-9_]+ \*?mm_[A-Za-z0-9_]+\(' | sed 's/^[^ ]* \**//; s/($//' | sort -u)
missing=$(comm -23 <(echo "$declared") <(sort -u <<<"$defined"))
[[ -z $missing ]] || fail "declared and not defined: $missing"
undefined=$(nm -D --undefined-only "$library")
[[ $undefined == *CUDAGraph* ]] || fail "the library uses no CUDA graph: was it compiled without CUDA?"
echo "compile-cuda: $(wc -l <<<"$declared") functions compiled and linked against torch $VERSION with CUDA"

if $run; then
  # The nvidia wheels' libraries find one another by rpath, libtorch's by the folder above.
  export LD_LIBRARY_PATH=$(find "$HOME_OF_CUDA/nvidia" -name lib -type d | paste -sd:)
  cd ..
  mvn -q -B -Dstyle.color=never -pl bindings test -Dnative.library="$PWD/native/$library"
  echo "compile-cuda: the bindings' tests pass on it, without a GPU"
fi
