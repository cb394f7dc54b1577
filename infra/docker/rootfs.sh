#!/bin/sh
# Runs the Dockerfile's own steps and the demo in a clean root file system, on a Debian machine
# without a container engine: debootstrap makes the base, buildah runs the steps in a chroot.
#
#   infra/docker/rootfs.sh [OPTIONS OF buildah build...]
#
# Needs root, some 8 GB under TMPDIR, and the packages debootstrap and buildah. The demo runs as the
# image's user, with the root file system read-only and no network. Nothing is left behind.
set -eu
cd "$(dirname "$0")/../.."
base=$(sed -n 's/^ARG BASE=//p' infra/docker/Dockerfile)
suite=${SUITE:-trixie}
[ "$(id -u)" = 0 ] || { echo "rootfs.sh: needs root" >&2; exit 2; }
for command in debootstrap buildah unshare; do
  command -v "$command" >/dev/null || { echo "rootfs.sh: $command is not installed" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
store() { buildah --root "$work/store" --runroot "$work/run" --storage-driver vfs "$@"; }

debootstrap --variant=minbase "$suite" "$work/base" >"$work/log" 2>&1 || { tail "$work/log" >&2; exit 4; }
wanted=${base#*:}
found=$(cat "$work/base/etc/debian_version")
[ "$found-slim" = "$wanted" ] ||
  echo "rootfs.sh: the Dockerfile names $base and $suite is $found: renew ARG BASE" >&2
tar -C "$work/base" --exclude='./dev/*' -cf "$work/base.tar" .
rm -rf "$work/base"
container=$(store from scratch)
store add --quiet "$container" "$work/base.tar" / >/dev/null
store commit --quiet --rm "$container" base >/dev/null
rm "$work/base.tar"
store bud --layers --isolation chroot --pull-never --format docker --build-arg BASE=localhost/base \
  --ignorefile infra/docker/Dockerfile.dockerignore --file infra/docker/Dockerfile \
  "$@" --tag calibrant .

root=$(store mount "$(store from --pull-never localhost/calibrant)")
echo "image: $(du -sh "$root" | cut -f1) unpacked"
printf '127.0.0.1 localhost\n' >"$root/etc/hosts" # as an engine does
# shellcheck disable=SC2016  # the inner shell expands it
root=$root unshare --mount --net --pid --fork sh -eu -c '
  ip link set lo up
  mount --bind "$root" "$root"
  mount -o remount,ro,bind "$root"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
  for folder in home/calibrant data; do mount -t tmpfs -o uid=1000,gid=1000 tmpfs "$root/$folder"; done
  exec chroot --userspec=1000:1000 "$root" env -i PATH=/opt/calibrant/bin:/usr/local/bin:/usr/bin:/bin \
    HOME=/home/calibrant PYTHONDONTWRITEBYTECODE=1 RAY_USAGE_STATS_ENABLED=0 \
    LITELLM_LOCAL_MODEL_COST_MAP=True sh -eu -c "cd /data && calibrant demo && calibrant-health"
'
