from __future__ import annotations

import copy
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from orchestrator import __version__
from tests.infra.manifests import (
    INFRA,
    SIZES,
    Object,
    one,
    overlay,
    pod_templates,
    ray_specs,
    schema,
    with_all_options,
)

KEYS = "calibrant-keys"
"""The Secret that a person makes: no manifest may hold one."""

OURS = {"app.kubernetes.io/part-of": "calibrant", "app.kubernetes.io/component": "ray"}
LOCAL = "config.kubernetes.io/local-config"


@pytest.fixture(params=SIZES)
def objects(request: pytest.FixtureRequest) -> list[Object]:
    return overlay(request.param)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> list[Object]:
    return with_all_options("small", tmp_path_factory.mktemp("kubernetes"))


def check_built_in(each: Object) -> None:
    found = pytest.importorskip(
        "kubernetes_validate", reason="kubernetes-validate is not installed"
    )
    found.validate(each, "1.34", strict=True)


def check_ray(each: Object) -> None:
    jsonschema.Draft202012Validator(schema()).validate(each)


def test_objects_of_kubernetes_follow_its_schemas(objects: list[Object]) -> None:
    ours = [each for each in objects if not each["apiVersion"].startswith("ray.io/")]
    assert len(ours) >= 10
    for each in ours:
        check_built_in(each)


def test_ray_resources_follow_kuberays_schema(
    objects: list[Object], everything: list[Object]
) -> None:
    kinds = set()
    for each in objects + everything:
        if each["apiVersion"].startswith("ray.io/"):
            check_ray(each)
            kinds.add(each["kind"])
    assert kinds == {"RayCluster", "RayJob", "RayCronJob"}


def test_pod_templates_and_the_autoscaler_follow_the_schemas_of_kubernetes(
    objects: list[Object],
) -> None:
    templates = list(pod_templates(objects))
    for spec in ray_specs(objects):
        options = spec["autoscalerOptions"]
        container = {"name": "autoscaler"} | {
            name: options[name] for name in ("resources", "securityContext", "imagePullPolicy")
        }
        templates.append({"spec": {"containers": [container]}})
    assert len(templates) == 4
    for template in templates:
        whole = {"apiVersion": "v1", "kind": "PodTemplate", "metadata": {"name": "x"}}
        check_built_in(whole | {"template": template})


def wrong(path: str, value: Any) -> Callable[[Object], None]:
    def change(job: Object) -> None:
        *way, last = path.split(".")
        place: Any = job["spec"]
        for step in way:
            place = place[int(step)] if isinstance(place, list) else place[step]
        if value is None:
            del place[last]
        else:
            place[last] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        wrong("rayClusterSpec.headGroupSpec.rayStartParams.num-cpus", 0),
        wrong("rayClusterSpec.headGroupSpec.enableIngres", value=False),
        wrong("rayClusterSpec.headGroupSpec.serviceType", "Loadbalancer"),
        wrong("rayClusterSpec.headGroupSpec", None),
        wrong("rayClusterSpec.workerGroupSpecs.0.maxReplicas", "2"),
        wrong("rayClusterSpec.workerGroupSpecs.0.groupName", None),
        wrong("rayClusterSpec.authOptions.mode", "Token"),
        wrong("rayClusterSpec.rayVersion", None),
        wrong("rayClusterSpec.enableAutoscaling", value=True),
        wrong("submissionMode", "HttpMode"),
        wrong("shutdownAfterJobFinishes", value=False),
        wrong("activeDeadlineSeconds", 0),
        wrong("concurrencyPolicy", "Forbid"),
    ],
)
def test_the_schema_refuses_what_kuberay_would(change: Callable[[Object], None]) -> None:
    job = copy.deepcopy(one(overlay("small"), "RayJob"))
    check_ray(job)
    change(job)
    with pytest.raises(jsonschema.ValidationError):
        check_ray(job)


def test_what_is_named_is_there(objects: list[Object]) -> None:
    there = {(each["kind"], each["metadata"]["name"]) for each in objects}
    named = set()
    for template in pod_templates(objects):
        spec = template["spec"]
        if "serviceAccountName" in spec:
            named.add(("ServiceAccount", spec["serviceAccountName"]))
        for volume in spec["volumes"]:
            if "configMap" in volume:
                named.add(("ConfigMap", volume["configMap"]["name"]))
            if "persistentVolumeClaim" in volume:
                named.add(("PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"]))
        for container in spec["containers"]:
            mounted = {mount["name"] for mount in container["volumeMounts"]}
            assert mounted <= {volume["name"] for volume in spec["volumes"]}
            for source in container.get("envFrom", ()):
                if "configMapRef" in source:
                    named.add(("ConfigMap", source["configMapRef"]["name"]))
                else:
                    assert source["secretRef"] == {"name": KEYS}
    assert len(named) >= 5
    assert named <= there
    binding = one(objects, "RoleBinding")
    named = {("Role", binding["roleRef"]["name"])}
    named |= {(each["kind"], each["name"]) for each in binding["subjects"]}
    assert named <= there
    start = one(objects, "CronJob")["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    *_, script, template_name = start["containers"][0]["command"]
    assert ("RayJob", template_name) in there
    assert Path(script).name in one(objects, "ConfigMap", "calibrant-start-night")["data"]


def test_settings_name_files_that_are_mounted(objects: list[Object]) -> None:
    settings = one(objects, "ConfigMap", "calibrant-settings")["data"]
    files = one(objects, "ConfigMap", "calibrant-sweep")["data"]
    for container in (t["spec"]["containers"][0] for t in pod_templates(objects)):
        mounts = {mount["name"]: mount["mountPath"] for mount in container["volumeMounts"]}
        if "sweep" in mounts:
            assert settings["NIGHT_SWEEP"] in {f"{mounts['sweep']}/{name}" for name in files}
            assert settings["NIGHT_POLICY"] in {f"{mounts['sweep']}/{name}" for name in files}
            assert settings["NIGHT_OUT"].startswith(mounts["runs"])
            assert settings["NIGHT_REPORTS"].startswith(mounts["runs"])


def test_the_sweep_and_the_policy_are_valid(tmp_path: Path) -> None:
    from orchestrator import api
    from orchestrator.analysis.gate_policy import load_policy

    base = INFRA / "kubernetes" / "base"
    plan = api.plan(base / "sweep.yaml", overrides=(f"out={tmp_path}",))
    assert plan is not None
    assert load_policy(base / "gate.yaml").rules


def test_every_cluster_of_a_size_is_the_same(everything: list[Object]) -> None:
    first, *others = ray_specs(everything)
    assert len(others) == 2
    assert all(other == first for other in others)
    assert LOCAL not in one(everything, "RayCluster")["metadata"].get("annotations", {})
    assert not [each for each in everything if each["kind"] == "CronJob"]


def test_the_sizes_differ() -> None:
    small, large = ((next(ray_specs(overlay(size)))) for size in SIZES)
    of_small, of_large = (spec["workerGroupSpecs"][0] for spec in (small, large))
    assert of_small["maxReplicas"] < of_large["maxReplicas"]
    for spec in (small, large):
        workers = spec["workerGroupSpecs"][0]
        assert 1 <= workers["minReplicas"] <= workers["replicas"] <= workers["maxReplicas"]
        assert spec["enableInTreeAutoscaling"] is True


def test_by_default_no_cluster_stands(objects: list[Object]) -> None:
    assert not [each for each in objects if each["kind"] == "RayCluster"]
    assert one(objects, "RayJob")["spec"]["suspend"] is True


def test_a_night_has_time_for_its_attempts(objects: list[Object]) -> None:
    night = one(objects, "RayJob")["spec"]
    schedule = one(objects, "CronJob")["spec"]
    attempts = 1 + night["backoffLimit"]
    allowed = schedule["jobTemplate"]["spec"]["activeDeadlineSeconds"]
    assert attempts * night["activeDeadlineSeconds"] < allowed < 24 * 3600
    assert schedule["concurrencyPolicy"] == "Forbid"
    assert schedule["timeZone"]
    assert schedule["startingDeadlineSeconds"] > 0
    assert schedule["successfulJobsHistoryLimit"] > 0
    assert schedule["failedJobsHistoryLimit"] > 0


def test_versions_are_those_of_the_image(objects: list[Object]) -> None:
    lock = (INFRA / "docker" / "requirements.lock").read_text()
    ray = re.search(r"^ray==([\d.]+)", lock, re.MULTILINE)
    assert ray is not None
    for spec in ray_specs(objects):
        assert spec["rayVersion"] == ray.group(1)
    for template in pod_templates(objects):
        for container in template["spec"]["containers"]:
            assert container["image"] == f"calibrant:{__version__}"


def test_pods_are_restricted(objects: list[Object]) -> None:
    """As the level "restricted" of Kubernetes' Pod Security Standards wants it."""
    contexts = [spec["autoscalerOptions"]["securityContext"] for spec in ray_specs(objects)]
    for template in pod_templates(objects):
        pod = template["spec"]["securityContext"]
        assert pod["runAsNonRoot"] is True
        assert pod["runAsUser"] == 1000
        assert pod["seccompProfile"] == {"type": "RuntimeDefault"}
        assert not {"hostNetwork", "hostPID", "hostIPC"} & set(template["spec"])
        for volume in template["spec"]["volumes"]:
            assert set(volume) <= {"name", "configMap", "emptyDir", "persistentVolumeClaim"}
        for container in template["spec"]["containers"]:
            contexts.append(container["securityContext"])
            assert {"cpu", "memory"} <= set(container["resources"]["requests"])
            assert "memory" in container["resources"]["limits"]
    for context in contexts:
        assert context["allowPrivilegeEscalation"] is False
        assert context["capabilities"] == {"drop": ["ALL"]}
        assert context["readOnlyRootFilesystem"] is True


def test_token_authentication_is_on(everything: list[Object]) -> None:
    specs = list(ray_specs(everything))
    assert len(specs) == 3
    for spec in specs:
        assert spec["authOptions"] == {"mode": "token"}
        head = spec["headGroupSpec"]
        assert head["serviceType"] == "ClusterIP"
        assert head["enableIngress"] is False
        assert "disabled" not in str(spec)


def test_no_manifest_holds_a_secret_or_opens_a_door(everything: list[Object]) -> None:
    kinds = {each["kind"] for each in everything}
    assert not kinds & {"Secret", "Ingress", "Service", "HTTPRoute", "ClusterRole"}


def test_rights_are_the_least(objects: list[Object]) -> None:
    assert one(objects, "Role")["rules"] == [
        {"apiGroups": ["ray.io"], "resources": ["rayjobs"], "verbs": ["create", "get"]}
    ]
    for each in objects:
        if each["kind"] == "ServiceAccount":
            assert each["automountServiceAccountToken"] is False
    for spec in ray_specs(objects):
        for group in spec["workerGroupSpecs"]:
            assert group["template"]["spec"]["automountServiceAccountToken"] is False


def allowed_into(objects: list[Object], labels: dict[str, str], port: int) -> list[Object]:
    """Return the peers that may reach a port of pods with the labels; all of them in one list."""
    peers: list[Object] = []
    selected = 0
    for each in objects:
        if each["kind"] != "NetworkPolicy" or "Ingress" not in each["spec"]["policyTypes"]:
            continue
        wanted = each["spec"]["podSelector"].get("matchLabels", {})
        if not wanted.items() <= labels.items():
            continue
        selected += 1
        for rule in each["spec"].get("ingress", ()):
            assert "from" in rule, "a rule without `from` lets everybody in"
            if "ports" not in rule or port in {entry["port"] for entry in rule["ports"]}:
                peers += rule["from"]
    assert selected, "no policy selects these pods: everybody may reach them"
    return peers


def test_the_dashboard_and_the_job_port_are_closed_to_the_outside(objects: list[Object]) -> None:
    for template in pod_templates(objects):
        labels = template["metadata"]["labels"]
        is_ray = labels == OURS
        fellows = [{"podSelector": {"matchLabels": OURS}}] if is_ray else []
        for port in (6379, 10001, 52365):
            assert allowed_into(objects, labels, port) == fellows
        operator, prometheus = (
            [peer for peer in allowed_into(objects, labels, port) if peer not in fellows]
            for port in (8265, 9464)
        )
        if is_ray:
            (only,) = operator
            assert only["podSelector"]["matchLabels"] == {
                "app.kubernetes.io/name": "kuberay-operator"
            }
            assert set(only) == {"namespaceSelector", "podSelector"}
            (only,) = prometheus
            assert set(only) == {"namespaceSelector"}
        else:
            assert not operator
            assert not prometheus
