#!/bin/sh
# Starts one bundle. What it makes on a shared volume is for its group too, and for nobody else.
# Docker sets HOSTNAME in every container; the engine is to know of nothing that it does not need.
umask 007
exec env -u HOSTNAME node "$1"
