#!/bin/sh
# First start: a checksummed cluster with the database and its roles, built aside and put in place by one rename.
# Every start: the server, on a socket only.
set -eu
if [ ! -d "$PGDATA" ]; then
  new="$PGDATA.new"; rm -rf "$new"
  initdb --pgdata="$new" --username=postgres --data-checksums --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --auth=peer
  cp /etc/lamina/pg_hba.conf /etc/lamina/pg_ident.conf "$new"/
  chmod 0600 "$new"/pg_hba.conf "$new"/pg_ident.conf
  pg_ctl -D "$new" -o "-c listen_addresses= -c unix_socket_directories=/tmp" -w start
  psql -v ON_ERROR_STOP=1 -h /tmp -U postgres -d postgres -c 'CREATE DATABASE lamina TEMPLATE template0'
  psql -v ON_ERROR_STOP=1 -h /tmp -U postgres -d lamina -f /etc/lamina/bootstrap.sql
  pg_ctl -D "$new" -m fast -w stop
  mv "$new" "$PGDATA"
fi
exec postgres -D "$PGDATA" -c listen_addresses= -c unix_socket_directories=/run/pg
