#!/bin/sh
# Docker engine, compose and buildx from Debian trixie, on bookworm or trixie, by the mirror that apt already uses.
# For developers and CI. A customer brings an engine of their own.
set -eu
[ "$(id -u)" = 0 ] || { echo 'Installing a Docker engine needs root.' >&2; exit 1; }
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | sort -u | head -1)
cat > /etc/apt/sources.list.d/trixie-docker.sources <<X
Types: deb
URIs: $mirror
Suites: trixie
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
X
# runc stays the distribution's own: trixie's needs a libc that bookworm does not have.
cat > /etc/apt/preferences.d/trixie-docker <<X
Package: *
Pin: release n=trixie
Pin-Priority: -1

Package: docker.io docker-cli docker-buildx docker-compose containerd
Pin: release n=trixie
Pin-Priority: 990
X
apt-get update -q -o DPkg::Lock::Timeout=300
apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 \
  docker.io docker-cli docker-buildx docker-compose iptables ca-certificates mmdebstrap
