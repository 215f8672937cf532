#!/bin/sh
# Starts nginx, and lets it read a new certificate within a minute. A pair that does not fit leaves the old one in use.
set -eu
conf=/etc/lamina/nginx.conf
: > /tmp/real-ip.conf
for network in $(echo "${LAMINA_TRUSTED_PROXY:-}" | tr ',' ' '); do echo "set_real_ip_from $network;" >> /tmp/real-ip.conf; done
[ ! -s /tmp/real-ip.conf ] || echo 'real_ip_header X-Forwarded-For;' >> /tmp/real-ip.conf
stamp() { stat -L -c '%Y %i' /run/tls/tls.crt /run/tls/tls.key 2>/dev/null || true; }
(
  last=$(stamp)
  while sleep 60; do
    now=$(stamp)
    [ "$now" != "$last" ] || continue
    last=$now
    if nginx -q -t -c "$conf"; then
      nginx -s reload -c "$conf"
      echo 'The new certificate is in use.' >&2
    else
      echo 'The new certificate and its key cannot be used; the old ones stay in use.' >&2
    fi
  done
) &
exec nginx -c "$conf" -g 'daemon off;'
