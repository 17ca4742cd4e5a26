#!/usr/bin/env bash
# Installs what the gates look at the built pages with, where this machine lets us: Debian's Chromium and Java,
# and from npm what package.json names. Where it does not, the tests that need it say so and are skipped, unless
# TALKOOT_REQUIRE_GATES=1: then this script fails. `install.sh browser` installs the browser alone.
set -euo pipefail
cd "$(dirname "$0")"

missing=""

lacks() {
  ! command -v "$1" >/dev/null
}

can_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

from_debian() {
  local program=$1 package=$2
  if lacks "$program" && can_install; then
    echo "Installing $package for the tests of the built pages"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$package"; } >/dev/null || true
  fi
  if lacks "$program"; then
    missing="$missing $package"
  fi
}

# npm writes its own copy of the lock last, so that a copy as new as the lock says that all of it is there.
from_npm() {
  [ node_modules/.package-lock.json -nt package-lock.json ] && return
  if ! lacks npm; then
    echo "Installing what package.json names for the tests of the built pages"
    npm ci --silent || true
  fi
  if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    missing="$missing $(pwd)/node_modules"
  fi
}

from_debian chromium chromium
if [ "${1:-}" != browser ]; then
  from_debian java default-jre-headless
  from_debian npm npm
  from_npm
fi

if [ -n "$missing" ]; then
  echo "Some tests of the built pages cannot run, for want of:$missing" >&2
  [ "${TALKOOT_REQUIRE_GATES:-}" != 1 ]
fi
