#!/usr/bin/env bash
# Prints the folder of a usable libtorch (it holds lib/ and include/), fetching one if there is none.
#
#   native/libtorch.sh            find, else fetch
#   native/libtorch.sh --find     find only
#
# Searched in this order: $LIBTORCH, the torch of `python3` ($MMGPT_PYTHON to name another), the cache
# ($MMGPT_CACHE, default ~/.cache/mmgpt). What is missing is fetched from PyPI's mirrors with `pip
# download` into the cache: the wheel is the official C++ distribution too.
set -euo pipefail

export HOME=${HOME:-~}
readonly WANTED=2.13.0+cpu
readonly OLDEST=2.11 NEWEST=2.14
readonly CACHE=${MMGPT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/mmgpt}
readonly PYTHON=${MMGPT_PYTHON:-python3}

say() { echo "libtorch: $*" >&2; }
fail() {
  say "$*"
  exit 1
}

# The version a libtorch folder says it is, or nothing if it is not one.
version_of() {
  local header=$1/include/torch/headeronly/version.h
  [[ -f $header && -f $1/lib/libtorch_cpu.so ]] || return 0
  sed -n 's/^ *"\([0-9][0-9.]*\)".*/\1/p' "$header"
}

supported() {
  local minor=${1#*.}
  minor=${minor%%.*}
  [[ ${1%%.*} == "${OLDEST%%.*}" ]] && ((minor >= ${OLDEST#*.} && minor <= ${NEWEST#*.}))
}

python_torch() {
  "$PYTHON" -c 'import importlib.util as u; s = u.find_spec("torch"); print(s.submodule_search_locations[0] if s else "")' \
    2>/dev/null || true
}

find_libtorch() {
  local version home
  if [[ -n ${LIBTORCH:-} ]]; then
    version=$(version_of "$LIBTORCH")
    [[ -n $version ]] || fail "LIBTORCH=$LIBTORCH holds no libtorch 2.x (looked for lib/libtorch_cpu.so and include/torch/headeronly/version.h); unset it or name an unpacked libtorch"
    supported "$version" || fail "LIBTORCH=$LIBTORCH is version $version, expected $OLDEST to $NEWEST; unset it to have $WANTED fetched"
    echo "$LIBTORCH"
    return
  fi
  home=$(python_torch)
  if [[ -n $home ]]; then
    version=$(version_of "$home")
    if [[ -n $version ]] && supported "$version"; then
      echo "$home"
      return
    fi
    say "passing over Python's torch ${version:-without C++ headers} in $home, expected $OLDEST to $NEWEST"
  fi
  home=$CACHE/libtorch/$WANTED/torch
  if [[ -n $(version_of "$home") ]]; then echo "$home"; fi
}

# Downloads into a temporary folder next to its place and renames it at the very end, so that a broken
# download or a second process never shows a half-made libtorch.
fetch_libtorch() {
  command -v "$PYTHON" >/dev/null \
    || fail "no $PYTHON to fetch libtorch $WANTED with (looked on PATH, and for libtorch in $CACHE/libtorch); install it (Debian: apt install python3-pip) or set LIBTORCH to an unpacked libtorch"
  "$PYTHON" -m pip --version >/dev/null 2>&1 \
    || fail "no pip to fetch libtorch $WANTED with (looked for '$PYTHON -m pip'); install it (Debian: apt install python3-pip) or set LIBTORCH to an unpacked libtorch"
  mkdir -p "$CACHE/libtorch" 2>/dev/null && [[ -w $CACHE/libtorch ]] || fail "cannot write to the cache $CACHE; set MMGPT_CACHE to a writable folder"
  local free_mb
  free_mb=$(df -Pm "$CACHE/libtorch" | awk 'NR == 2 { print $4 }')
  ((free_mb > 1500)) || fail "$CACHE has $free_mb MB free, libtorch needs 1500 MB while unpacking; free some or set MMGPT_CACHE"

  exec 9>"$CACHE/libtorch/.lock"
  flock -n 9 || { say "waiting for another process that is fetching it"; flock 9; }
  local home=$CACHE/libtorch/$WANTED
  if [[ -n $(version_of "$home/torch") ]]; then # another process was faster
    echo "$home/torch"
    return
  fi

  rm -rf "$home" "$CACHE"/libtorch/.fetch.* # of a run that was killed: holding the lock, nobody else is at it
  work=$(mktemp -d "$CACHE/libtorch/.fetch.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT TERM
  say "fetching $WANTED into $home (about 190 MB, once)"
  local attempt
  for attempt in 1 2 3; do
    # pip's own retries would wait minutes for an index that is not there although a local folder
    # (PIP_FIND_LINKS) has the wheel. Any one wheel will do: only its C++ part is used.
    if "$PYTHON" -m pip --retries 0 download --quiet --no-deps --dest "$work" \
      --only-binary=:all: --python-version 3.11 --platform manylinux_2_28_x86_64 \
      --extra-index-url https://download.pytorch.org/whl/cpu "torch==$WANTED" >"$work/pip.log" 2>&1; then
      break
    fi
    ((attempt < 3)) || fail "pip could not download torch==$WANTED: $(grep -v WARNING "$work/pip.log" | tail -n 1); check the network (PIP_INDEX_URL, proxy) or set LIBTORCH to an unpacked libtorch"
    sleep 2
  done

  say "unpacking"
  "$PYTHON" - "$work" 2>"$work/unpack.log" <<'PYTHON' || fail "cannot unpack libtorch into $CACHE: $(tail -n 1 "$work/unpack.log")"
import glob, sys, zipfile

work = sys.argv[1]
wheel = zipfile.ZipFile(glob.glob(work + "/*.whl")[0])
wanted = ("torch/lib/", "torch/include/", "torch/share/", "torch/version.py")
python_only = "torch/lib/libtorch_python.so"
wheel.extractall(work + "/unpacked", [n for n in wheel.namelist() if n.startswith(wanted) and n != python_only])
PYTHON
  [[ -n $(version_of "$work/unpacked/torch") ]] || fail "the downloaded wheel of torch $WANTED holds no C++ part"
  mv "$work/unpacked" "$home"
  echo "$home/torch"
}

home=$(find_libtorch)
if [[ -z $home && ${1:-} != --find ]]; then home=$(fetch_libtorch); fi
[[ -n $home ]] || fail "not found (looked at \$LIBTORCH, the torch of $PYTHON, $CACHE/libtorch/$WANTED)"
echo "$home"
