# make run · make test · make check · make format
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN_STAMP := $(VENV)/.installed-run
DEV_STAMP := $(VENV)/.installed-dev
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet

.DEFAULT_GOAL := run
.PHONY: run test check format browser

run: $(RUN_STAMP)  ## Serve http://127.0.0.1:8501
	@$(BIN)/python -m modules serve

test: $(DEV_STAMP) browser  ## Run all tests
	@$(BIN)/python -m pytest -n auto --dist loadfile

check: $(DEV_STAMP)  ## Formatter, linter, types, import contracts, content
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m modules check

format: $(DEV_STAMP)  ## Format the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=/path/to/python3.11")'
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "On Debian: apt install python3-venv" >&2; exit 1; }

$(RUN_STAMP): requirements.txt | $(BIN)/python
	@echo "Installing what the course needs …"
	@$(PIP) install -r requirements.txt
	@touch $@

$(DEV_STAMP): requirements-dev.txt requirements.txt | $(BIN)/python
	@echo "Installing what the tests need …"
	@$(PIP) install -r requirements-dev.txt
	@touch $@ $(RUN_STAMP)

# The tests that drive a browser use the system's; they skip with a reason where there is none.
browser:
	@if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && command -v apt-get >/dev/null; then \
	  AS=; [ "$$(id -u)" = 0 ] || AS="sudo -n"; \
	  echo "Installing Chromium …"; \
	  { $$AS apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$AS apt-get install -y -qq --no-install-recommends chromium; } >/dev/null \
	    || echo "Chromium could not be installed; tests that need it will say so." >&2; \
	fi
