#!/bin/sh
# Starts a Docker engine with a data root of its own, unless one answers already. Says on stdout what it did.
set -eu
state=${LAMINA_DOCKER_STATE:-/var/lib/lamina-docker}
if docker info >/dev/null 2>&1; then echo 'used: an engine that was already running'; exit 0; fi
[ "$(id -u)" = 0 ] || { echo 'Starting a Docker engine needs root.' >&2; exit 1; }
mkdir -p "$state"
setsid dockerd --data-root "$state/data" --exec-root /run/lamina-docker --pidfile "$state/dockerd.pid" \
  >"$state/dockerd.log" 2>&1 </dev/null &
tries=0
until docker info >/dev/null 2>&1; do
  tries=$((tries + 1))
  if [ "$tries" -gt 150 ]; then grep -v level=info "$state/dockerd.log" | tail -5 >&2; exit 1; fi
  sleep 0.2
done
echo "started: pid $(cat "$state/dockerd.pid")"
