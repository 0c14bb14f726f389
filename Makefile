# `make site` builds the site, `make test` tests it; both fetch what is missing first.
# All you need is Python 3.11 or later and make.

PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
NODE   := $(BIN)/python -m tools.node
TOOLS  := node_modules/.tools

# Number of test processes; one that runs out of tests takes some from another.
PROCESSES ?= 2
PYTEST := $(BIN)/python -m pytest -n $(PROCESSES) --dist worksteal

.PHONY: help site serve examples test test-fast test-scripts check planted bench bench-scale picture widths lock assets clean
.DEFAULT_GOAL := help

help:
	@echo "make site    build the site into site/ and say how to view it"
	@echo "make serve   show the site on this computer; pages reload on every change"
	@echo "make examples"
	@echo "             show every component in every named case, on this computer"
	@echo "make test    run every test, including in a real browser"
	@echo "make test-fast  run the most telling tests, in two minutes"
	@echo "make test-scripts  test only the functions of the theme's scripts, in Node"
	@echo "make check   check style, types, import rules, articles and catalogue"
	@echo "make planted plant one mistake at a time in a copy and list those the tests miss"
	@echo "make bench   measure time and memory against Hugo, and what one search costs"
	@echo "make bench-scale  measure the finder at 20,000 and 200,000 programs"
	@echo "make lock    update the pinned versions (requirements/*.txt)"

site: $(VENV)/.site assets
	@$(BIN)/iop-site build
	@echo "View it:  $(BIN)/python -m http.server --directory site 8001   then open http://localhost:8001/"

serve: $(VENV)/.site assets
	@$(BIN)/iop-site serve

examples: $(VENV)/.test assets
	@$(BIN)/python -m tools.examples

test: $(VENV)/.test $(TOOLS)
	@$(BIN)/python tools/need_chromium.py
	@$(PYTEST)

test-scripts: $(VENV)/.site $(TOOLS)
	@PYTHON=$(BIN)/python $(NODE) node --test --test-reporter=dot tests/scripts/*.test.js

# The most telling tests, in two minutes: every unit test, and one pass through the site in a
# browser. Skips the page-by-page checks of the built site, its states in the browser, the preview
# and the national directories.
test-fast: $(VENV)/.test $(TOOLS)
	@$(BIN)/python tools/need_chromium.py
	@$(PYTEST) -m "not browser or one_pass" tests/test_house.py tests/browser/test_one_pass.py tests/scripts tests/unit

check: $(VENV)/.test $(TOOLS)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --cache-dir .cache/imports
	@$(NODE) prettier --check --log-level warn --cache --cache-location .cache/prettier .
	@$(NODE) eslint --cache --cache-location .cache/eslint .
	@$(NODE) stylelint "**/*.css"
	@$(NODE) tsc
	@$(NODE) tsc --project tsconfig.pages.json
	@$(BIN)/iop-site check

planted: $(VENV)/.test assets
	@$(BIN)/python tools/need_chromium.py
	@$(BIN)/python -m tools.planted

bench: $(VENV)/.bench assets
	@$(BIN)/python tools/need_chromium.py
	@$(BIN)/python tools/bench

bench-scale: $(VENV)/.bench assets
	@$(BIN)/python tools/need_chromium.py
	@$(BIN)/python tools/bench/scale.py

assets: node_modules/.fetched

$(VENV)/.python:
	@test -n "$(PYTHON)" && "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; say where it is: make site PYTHON=/path/to/python3"; exit 1; }
	@echo "Making a Python environment in $(VENV)/"
	@"$(PYTHON)" -m venv $(VENV) || { echo "The environment could not be made; on Debian: apt install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.site: $(VENV)/.python requirements/site.txt pyproject.toml
	@echo "Installing what the site needs"
	@$(PIP) --require-hashes --requirement requirements/site.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site requirements/test.txt
	@echo "Installing what the tests need"
	@$(PIP) --require-hashes --requirement requirements/test.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.test requirements/bench.txt
	@$(PIP) --require-hashes --requirement requirements/bench.txt
	@touch $@

node_modules/.fetched: package.json package-lock.json tools/fetch_assets.py tools/node.py requirements/node.txt | $(VENV)/.site
	@$(BIN)/python -m tools.fetch_assets
	@touch $@

# Contains the assets too, and disappears when they are fetched again without it.
$(TOOLS): package.json package-lock.json tools/fetch_assets.py tools/node.py requirements/node.txt | $(VENV)/.site
	@$(BIN)/python -m tools.fetch_assets --tools
	@touch node_modules/.fetched $@

widths: $(VENV)/.test assets
	@$(BIN)/python tools/need_chromium.py
	@$(BIN)/python tools/font_widths.py

picture: site
	@$(BIN)/python tools/picture.py

lock:
	@$(PIP) uv
	@for part in site test bench node; do \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	    --upgrade --output-file requirements/$$part.txt requirements/$$part.in; done

clean:
	rm -rf site .site.work .cache build *.egg-info
