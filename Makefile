# Everything runs in .venv; nothing but `setup` and the first use of a target needs the network.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint score train bench clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup: $(VENV)/.base ## install protokoll into .venv

demo: $(VENV)/.base ## read the sample minutes and ask them questions
	@$(BIN)/python scripts/demo.py

test: lint ## every check and every test, with branch coverage
	$(BIN)/pytest --cov --cov-branch

lint: $(VENV)/.dev ## style, types and floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

score: $(VENV)/.dev ## measure against real minutes of your own (PROTOKOLL_REAL names their folder)
	$(BIN)/pytest -m real -s

train: $(VENV)/.dev ## train the shipped pipeline anew (EXTRA, REAL, TEST name folders: more to learn from, what to measure on)
	PATH="$(CURDIR)/$(BIN):$$PATH" OMP_NUM_THREADS=1 $(BIN)/python -m spacy project run all models --force \
	  --vars.extra "$(if $(EXTRA),$(abspath $(EXTRA)))" --vars.real "$(if $(REAL),$(abspath $(REAL)))" --vars.test "$(if $(TEST),$(abspath $(TEST)))"

bench: $(VENV)/.dev ## pages per second of each floor, on the sample minutes
	$(BIN)/python scripts/bench_ingest.py

clean: ## remove .venv and everything built
	rm -rf $(VENV) build .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(None if (3, 11) <= sys.version_info < (3, 14) else \
	  "protokoll needs Python 3.11, 3.12 or 3.13; this is " + sys.version.split()[0] + \
	  ". Name another one: make PYTHON=python3.12 demo")'
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.base: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --editable . --constraint constraints.txt
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --editable '.[dev]' --constraint constraints.txt
	@touch $@ $(VENV)/.base
