# Two commands on a fresh machine: `make site` and `make test`. Both make .venv/ first, if it is not there.
# Another Python: make PYTHON=python3.12 site

.DEFAULT_GOAL := site
.NOTPARALLEL:
.PHONY: site serve demo test check fix bench pictures styleguide reference lock upgrade runtime development clean help

RUN := .venv/bin/python
CHECKED := talkoot tests docs bench requirements build.py
LOCK := $(RUN) -m uv pip compile pyproject.toml --quiet --universal --all-extras --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url
export PYTHONPATH := $(CURDIR)

# The Python that .venv/ was made with, else the first one here that is new enough, else whatever there is.
ifndef PYTHON
PYTHON := $(shell $(RUN) -c 'import sys; print(sys._base_executable)' 2>/dev/null || \
	for each in python3 python3.14 python3.13 python3.12 python3.11; do \
	  $$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; \
	done || echo python3)
endif

site: runtime ## build content/ into site/
	$(RUN) build.py

serve: runtime ## build a preview, show it in a browser, build again when a file changes
	$(RUN) build.py serve

demo: runtime ## build the Seinäjoki example on three days and show what turned by itself
	$(RUN) docs/demo.py

test: development ## run every test, those of the built pages in a browser too
	@bash tests/gates/install.sh
	$(RUN) -m pytest -n 2 --dist loadfile

check: development ## format, lint, types, architecture
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy $(CHECKED)
	$(RUN) -m pytest -q tests/test_architecture.py

fix: development ## put format and lint right where a machine can
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

bench: runtime ## time builds of a large made-up hub; COUNT=10000 for a larger one
	$(RUN) -m bench.run $(COUNT)

pictures: development ## take the pictures of docs/pictures/ anew
	@bash tests/gates/install.sh browser
	$(RUN) docs/pictures.py

styleguide: runtime ## write a page with every example of every component and say where it is
	$(RUN) docs/styleguide.py

reference: runtime ## write the reference of content types and settings from the models
	$(RUN) docs/reference.py

lock: development ## write the locks after a change in pyproject.toml; other versions stay as they are
	$(LOCK) --output-file requirements/runtime.txt
	$(LOCK) --group development --constraint requirements/runtime.txt --output-file requirements/development.txt

upgrade: LOCK += --upgrade
upgrade: lock ## write the locks with the newest versions that pyproject.toml allows

runtime development:
	@$(PYTHON) requirements/install.py $@

clean: ## remove the environment and every cache; site/ stays, for it holds the hub's memory
	rm -rf .venv .talkoot dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

help: ## show these lines
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile
