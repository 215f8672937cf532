#!/bin/sh
# Stand-in for debian:trixie-slim, from Debian packages: CI and developers have no registry. Never shipped.
# The apt and dpkg options stay inside on purpose: they keep the derived images small.
set -eu
export TMPDIR="${TMPDIR:-/dev/shm}"
tar=$(mktemp -u "$TMPDIR/trixie-XXXXXX.tar")
trap 'rm -f "$tar"' EXIT
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | sort -u | head -1)
clean='{ "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb || true"; }'
mmdebstrap --quiet --variant=minbase --include=ca-certificates --dpkgopt=force-unsafe-io \
  --aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::GzipIndexes "true"' \
  --aptopt='Dir::Cache::pkgcache ""' --aptopt='Dir::Cache::srcpkgcache ""' \
  --aptopt="DPkg::Post-Invoke $clean" --aptopt="APT::Update::Post-Invoke $clean" \
  --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
  trixie "$tar" "$mirror"
docker import --change 'CMD ["bash"]' --change "LABEL lamina.standin=$1" "$tar" debian:trixie-slim >/dev/null
