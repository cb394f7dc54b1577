"""Starts the night's RayJob as a copy of a suspended one, and waits until it has ended.

Usage: start_night.py TEMPLATE [DATE]. TEMPLATE is the name of the suspended RayJob in this
namespace; DATE (YYYY-MM-DD, default today in UTC) is the night. Started again for the same night it
waits for the RayJob that is already there. Exit codes: 0 it succeeded, 1 it failed, 2 a setting is
wrong, 4 Kubernetes did not answer. Only the standard library, and what a pod finds in itself.
"""

# A script that a pod runs by itself: it prints, and asks the address that Kubernetes gives it.
# ruff: noqa: INP001, S310, T201

from __future__ import annotations

import json
import os
import ssl
import sys
import time
import urllib.error
import urllib.request
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

ACCOUNT = Path(os.environ.get("ACCOUNT_FOLDER", "/var/run/secrets/kubernetes.io/serviceaccount"))
POLL_S = float(os.environ.get("POLL_S", "15"))
LONGEST_SILENCE_S = 600.0
CONFLICT = 409
ENDS = {"Complete", "Failed"}

Object = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Run the command; return its exit code."""
    if not 1 <= len(arguments) <= 2:
        print("usage: start_night.py TEMPLATE [DATE]", file=sys.stderr)
        return 2
    template = arguments[0]
    night = arguments[1] if len(arguments) == 2 else datetime.now(UTC).date().isoformat()
    try:
        date.fromisoformat(night)
    except ValueError:
        print(f"{night} is not a date; expected YYYY-MM-DD", file=sys.stderr)
        return 2
    try:
        name = start(call("GET", template), night)
        return wait(name)
    except OSError as error:
        print(f"Kubernetes: {_said(error)}", file=sys.stderr)
        return 4


def start(template: Object, night: str) -> str:
    """Create the night's RayJob; return its name, also when it is already there."""
    job = copy_of(template, night)
    name = str(job["metadata"]["name"])
    try:
        call("POST", "", job)
        print(f"{name}: created", flush=True)
    except urllib.error.HTTPError as error:
        if error.code != CONFLICT:
            raise
        print(f"{name}: is already there; waiting for it", flush=True)
    return name


def copy_of(template: Object, night: str) -> Object:
    """Return the RayJob of a night: the template's, awake, under the night's date."""
    metadata: Object = {
        "name": f"{template['metadata']['name']}-{night}",
        "namespace": template["metadata"]["namespace"],
        "labels": template["metadata"].get("labels", {}),
    }
    if os.environ.get("JOB_UID"):
        owner = {"apiVersion": "batch/v1", "kind": "Job"}
        owner |= {"name": os.environ["JOB_NAME"], "uid": os.environ["JOB_UID"]}
        metadata["ownerReferences"] = [owner]
    spec = template["spec"] | {"suspend": False}
    spec["entrypoint"] = f"{spec['entrypoint']} {night}"
    return {
        "apiVersion": template["apiVersion"],
        "kind": template["kind"],
        "metadata": metadata,
        "spec": spec,
    }


def wait(name: str) -> int:
    """Wait for a RayJob's end, through ten minutes without an answer; return 0 or 1."""
    heard = time.monotonic()
    shown = ""
    while True:
        try:
            status = call("GET", name).get("status", {})
            heard = time.monotonic()
        except urllib.error.HTTPError:
            raise  # it answered: the RayJob is gone, or we may not look
        except OSError:
            if time.monotonic() - heard > LONGEST_SILENCE_S:
                raise
            status = None
        if status is not None:
            deployment = status.get("jobDeploymentStatus") or "New"
            if deployment != shown:
                shown = deployment
                print(f"{name}: {deployment} {status.get('message') or ''}".rstrip(), flush=True)
            if deployment in ENDS:
                return 0 if status.get("jobStatus") == "SUCCEEDED" else 1
        time.sleep(POLL_S)


def call(method: str, name: str, body: Object | None = None) -> Object:
    """Send a request for a RayJob to Kubernetes; raises OSError when it does not go through."""
    host = os.environ["KUBERNETES_SERVICE_HOST"]
    host = f"[{host}]" if ":" in host else host
    scheme = os.environ.get("KUBERNETES_SCHEME", "https")
    namespace = (ACCOUNT / "namespace").read_text().strip()
    path = f"apis/ray.io/v1/namespaces/{namespace}/rayjobs" + (f"/{name}" if name else "")
    request = urllib.request.Request(
        f"{scheme}://{host}:{os.environ['KUBERNETES_SERVICE_PORT']}/{path}",
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={
            "Accept": "application/json",
            "Content-Type": "application/json",
            # Read anew each time: Kubernetes replaces the token about every hour.
            "Authorization": f"Bearer {(ACCOUNT / 'token').read_text().strip()}",
        },
    )
    authority = ACCOUNT / "ca.crt"
    context = ssl.create_default_context(cafile=authority) if scheme == "https" else None
    with urllib.request.urlopen(request, timeout=30, context=context) as answer:
        found: Object = json.load(answer)
        return found


def _said(error: OSError) -> str:
    """Return what Kubernetes said: its message stands in the body of an error."""
    if isinstance(error, urllib.error.HTTPError):
        try:
            return f"{error.code} {json.load(error)['message']}"
        except (ValueError, KeyError, TypeError):
            return f"{error.code} {error.reason}"
    return str(error)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
