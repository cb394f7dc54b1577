#!/bin/sh
# Builds the image and runs the demo in it, on a machine with a container engine.
#
#   infra/docker/build.sh              docker
#   ENGINE=podman infra/docker/build.sh
#
# Further arguments go to the build, such as --build-arg EMBEDDED_MODEL=0 (and then NO_DEMO=1,
# since the demo asks the embedded model). The image is tagged calibrant:VERSION; tag and push it
# to your own registry.
set -eu
engine=${ENGINE:-docker}
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' orchestrator/__init__.py)
tag=$(sed -n 's/^ARG BASE=//p' infra/docker/Dockerfile)

"$engine" version >/dev/null 2>&1 || {
  echo "$engine: no container engine answers; start one, or name another with ENGINE=podman" >&2
  exit 2
}
# A tag can be moved, a digest cannot: the image is built on, and labelled with, the digest.
"$engine" pull --quiet "$tag" >/dev/null
base=$("$engine" image inspect --format '{{index .RepoDigests 0}}' "$tag")
echo "base: $base"
"$engine" build --file infra/docker/Dockerfile --build-arg "BASE=$base" \
  --label "org.opencontainers.image.version=$version" \
  --label "org.opencontainers.image.base.name=$base" \
  --tag "calibrant:$version" "$@" .
[ -n "${NO_DEMO:-}" ] || "$engine" run --rm --init --network none --read-only --cap-drop ALL \
  --security-opt no-new-privileges --tmpfs /tmp --tmpfs /home/calibrant:uid=1000,gid=1000 \
  --tmpfs /data:uid=1000,gid=1000 --shm-size 512m "calibrant:$version" demo
echo "built calibrant:$version; push it with:"
echo "  $engine tag calibrant:$version YOUR-REGISTRY/calibrant:$version"
echo "  $engine push YOUR-REGISTRY/calibrant:$version"
