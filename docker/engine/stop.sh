#!/bin/sh
# Ends the engine that start.sh started, and no other: a stale pid file may name a stranger.
set -eu
state=${LAMINA_DOCKER_STATE:-/var/lib/lamina-docker}
pid=$(cat "$state/dockerd.pid" 2>/dev/null || echo 0)
if [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = dockerd ]; then
  kill "$pid"
  tries=0
  while [ -d "/proc/$pid" ] && [ "$tries" -lt 150 ]; do tries=$((tries + 1)); sleep 0.2; done
else
  rm -f "$state/dockerd.pid"
fi
