#!/usr/bin/env bash
# Installs Debian's Chromium for the tests that look at pages, where this machine lets us. Where it does not,
# those tests say so and are skipped, unless TALKOOT_REQUIRE_BROWSER=1: then this script fails.
set -euo pipefail

has_browser() {
  command -v chromium >/dev/null
}

can_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

has_browser && exit 0

if can_install; then
  echo "Installing Chromium for the tests of pages"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >/dev/null || true
fi

if ! has_browser; then
  echo "No Chromium here, so the tests of pages cannot run. On Debian: sudo apt-get install chromium" >&2
  [ "${TALKOOT_REQUIRE_BROWSER:-}" != 1 ]
fi
