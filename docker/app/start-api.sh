#!/bin/sh
# Starts the api. Of the set-up code only hash and last moment are in the secrets; they enter this process alone, so that
# `docker inspect` shows neither.
set -eu
umask 007
if [ -r "$LAMINA_SECRETS/setup-code" ]; then
  { read -r LAMINA_SETUP_CODE_HASH; read -r LAMINA_SETUP_CODE_UNTIL; } < "$LAMINA_SECRETS/setup-code"
  export LAMINA_SETUP_CODE_HASH LAMINA_SETUP_CODE_UNTIL
fi
exec node main.js
