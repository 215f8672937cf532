#!/bin/sh
# Makes the five stand-in bases that this engine lacks. A label with the hash of all recipes tells an old one.
# EXTRA_CA: see node/prepare.sh. An image of the same name that did not come from here is left alone and used.
set -eu
cd "$(dirname "$0")"
recipe=$(cat base.sh node/* postgres/* valkey/* nginx/* "${EXTRA_CA:-/dev/null}" | sha256sum | cut -c1-16)
missing() {
  label=$(docker image inspect --format '{{index .Config.Labels "lamina.standin"}}' "$1" 2>/dev/null) || return 0
  [ -n "$label" ] && [ "$label" != "$recipe" ]
}
if missing debian:trixie-slim; then ./base.sh "$recipe"; fi
build() { echo "$1"; docker build -q --label "lamina.standin=$recipe" -t "$1" "$2" >/dev/null; }
if missing node:24-trixie-slim; then
  made=$(mktemp -d "${TMPDIR:-/dev/shm}/node-XXXXXX"); trap 'rm -rf "$made"' EXIT
  sh node/prepare.sh "$made"; cp node/Dockerfile "$made/"
  (cd "$made"; rm -rf n root ./*.tgz); build node:24-trixie-slim "$made"
fi
if missing postgres:17-trixie; then build postgres:17-trixie postgres; fi
if missing valkey/valkey:8.1-trixie; then build valkey/valkey:8.1-trixie valkey; fi
if missing nginx:1.28-trixie; then build nginx:1.28-trixie nginx; fi
