#!/usr/bin/env bash
# What a few minutes on a borrowed GPU are for: the most telling first, each step within a limit of its own, a short table last.
#
#   tests/benchmarks/gpu.sh pack ARCHIVE.tar.xz     here: the program and its runtime, 35 MB (the tree goes along beside it)
#   tests/benchmarks/gpu.sh ARCHIVE.tar.xz OUT      there: about five minutes; g++, CMake and a python3 with a CUDA torch
#   tests/benchmarks/gpu.sh ARCHIVE.tar.xz OUT kernels-tiny kernels-1    there: these steps alone
#   tests/benchmarks/gpu.sh rehearse ARCHIVE.tar.xz OUT    the same steps on a CPU: that they run, not what they measure
#
# OUT gets results.tar.gz, each step's output and tables, after every step; a step that fails doesn't keep the others from
# running.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

if [[ ${1:-} == pack ]]; then
  archive=$(readlink -m "$2")
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  "$here/mmgpt" dist --output "$work/mmgpt.tar.gz"
  tar xzf "$work/mmgpt.tar.gz" -C "$work"
  rm -r "$work/mmgpt/train/tiny" # is in the tree
  tar -C "$work" -cf - mmgpt | xz -6 -T0 >"$archive.new"
  mv "$archive.new" "$archive"
  ls -l "$archive"
  exit
fi

device=cuda
if [[ ${1:-} == rehearse ]]; then
  device=cpu
  shift
fi
archive=$(readlink -m "$1")
kept=$(readlink -m "$2")
only=" ${*:3} "
work=${TMPDIR:-/tmp}/mmgpt-gpu
out=$work/results
rm -rf "$work"
mkdir -p "$kept" "$out"
python3 -c 'import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2])' "$archive" "$work" 2>/dev/null
cp -r "$here/train/tiny" "$work/mmgpt/train/tiny"
cd "$work/mmgpt"
if [[ $device == cpu ]]; then # the tree's own library, which took minutes to build
  mkdir -p native/target
  cp "$here/native/target/native.properties" native/target
fi
summary=$out/summary.txt
nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader 2>/dev/null | tee "$summary" || echo "no GPU" | tee "$summary"

# step NAME SECONDS COMMAND...: its output in OUT/NAME.log, one line in the summary.
step() {
  local name=$1 limit=$2 begin=$SECONDS rc=0
  shift 2
  [[ $only == "  " || $only == *" $name "* || $name == build ]] || return 0
  timeout -k 5 "$limit" "$@" >"$out/$name.log" 2>&1 || rc=$?
  local said=ok
  ((rc == 0)) || said="failed with $rc: $(grep -vE '^\s*(at |$)' "$out/$name.log" | tail -n 1 | cut -c1-200)"
  printf '%-18s %4d s  %s\n' "$name" $((SECONDS - begin)) "$said" | tee -a "$summary"
  tar czf "$kept/results.tar.gz" -C "$work" results
  return "$rc"
}

# Starts a server with these flags, asks it once, and ends it.
serve() {
  ./mmgpt serve --model train/tiny --device "$device" --dtype bf16 --port 8123 "$@" &
  server=$!
  trap 'kill $server; wait $server || true' EXIT
  python3 - <<'PYTHON'
import json, time, urllib.request
url = "http://127.0.0.1:8123"
for attempt in range(80):
    try:
        urllib.request.urlopen(url + "/ready")
        break
    except OSError:
        time.sleep(0.5)
body = {"model": json.load(urllib.request.urlopen(url + "/v1/models"))["data"][0]["id"], "temperature": 0, "max_tokens": 24,
        "prompt": "A red circle and a"}
request = urllib.request.Request(url + "/v1/completions", json.dumps(body).encode(), {"Content-Type": "application/json"})
answer = json.load(urllib.request.urlopen(request))
print("answer:", answer["usage"]["completion_tokens"], "tokens:", repr(answer["choices"][0]["text"]))
PYTHON
}
export -f serve
export device

# The lines of a table that say how quick tokens are, as soon as they are known: the session may be cut off.
table() {
  [[ -f $out/$1/decode.md ]] || return 0
  grep -hE '^Copy within|^\| (batch|[0-9]+) \|' "$out/$1/decode.md" | cut -d'|' -f 2-5,7-8 || true
}

size=(--prompt 256 --tokens 32 --rounds 4)
model=()
if [[ $device == cpu ]]; then
  size=(--prompt 9 --tokens 3 --rounds 1)
  model=(--model train/tiny)
fi
bench=(./mmgpt bench-decode --device "$device")

step build 300 ./mmgpt doctor || true
[[ -f native/target/native.properties ]] || { tail -n 20 "$out/build.log"; exit 1; } # all that follows would build again
# Every kernel and variant on a network of no size: whether they compile, load, launch, are recorded and agree with libtorch's.
step kernels-tiny 90 "${bench[@]}" --only kernels --model train/tiny --batch 1,3 --prompt 9 --tokens 5 --rounds 1 \
  --output "$out/tiny" || sound=false
if [[ ${sound:-true} == false ]] && command -v compute-sanitizer >/dev/null; then
  step sanitizer 90 compute-sanitizer --target-processes all --print-limit 5 "${bench[@]}" --only kernels --model train/tiny \
    --batch 1 --prompt 9 --tokens 3 --rounds 1 --output "$out/sanitizer" || true
fi
step kernels-1 120 "${bench[@]}" "${model[@]}" --only kernels --batch 1 "${size[@]}" --output "$out/batch1" || true
table batch1
step kernels-8 100 "${bench[@]}" "${model[@]}" --only kernels --batch 8 "${size[@]}" --output "$out/batch8" || true
table batch8
step generate 60 ./mmgpt generate --model train/tiny --image train/tiny/demo.png --prompt "What is this?" --device "$device" \
  --dtype bf16 --max-new-tokens 24 || true
step chat 60 bash -c "printf 'What is this?\nAnd what colour?\n' | ./mmgpt chat --model train/tiny --device $device --dtype bf16" || true
step serve 60 bash -c serve || true
[[ $device == cpu ]] || step serve-graphs 60 bash -c 'serve --no-cuda-kernels' || true
# A process whose first convolution came after an NCCL group once ended in cuDNN; see "Known" in native/README.md.
if [[ $device == cuda ]]; then
  if ! step nccl 90 ./mmgpt bench --suite gpu --only "one rank of NCCL" --rounds 1 --output "$out/nccl" \
    || grep -q failed "$out/nccl/report.md"; then
    # libstdc++ loaded before all others, as in Python: if this runs, its thread-local once_call is what was missed.
    step nccl-preload 90 env LD_PRELOAD="$(g++ -print-file-name=libstdc++.so.6)" ./mmgpt bench --suite gpu \
      --only "one rank of NCCL" --rounds 1 --output "$out/nccl-preload" || true
  fi
fi
step libtorch 90 "${bench[@]}" "${model[@]}" --only decode --batch 1,8,32 "${size[@]}" --output "$out/libtorch" || true
table libtorch

echo
cat "$summary"
grep -hoE "decoding goes on with(out)? .*" "$out"/*.log | sort | uniq -c || true
grep -H "^answer:" "$out"/serve*.log || true
