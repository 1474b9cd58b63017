# Everything here needs only python3 (3.11 or later) and make.
PYTHON ?= python3
SHARED ?= ../shared
BIN := .venv/bin
DEV := 'pytest>=8,<10' 'hypothesis>=6.100,<7' 'mypy>=1.10,<2' 'ruff>=0.5,<0.16' 'pyarrow>=15,<26' \
       'psycopg[binary]>=3.1,<4' 'num2words>=0.5.13,<0.6' 'text2num>=2.5,<4' 'unicode-rbnf>=2.3,<3'
DOCS := 'sphinx>=7,<9' 'myst-parser>=3,<5' 'furo>=2024.1'
SOURCES := $(shell find src -type f -not -name '*.pyc')

.PHONY: demo test check eval bench tables docs clean
.DEFAULT_GOAL := demo

# The environment of a user: the package as it would be installed. The stamp is renewed when the sources change.
.venv/demo.stamp: pyproject.toml $(SOURCES)
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing into .venv; this takes about half a minute."
	test -f .venv/dev.stamp || $(BIN)/python -m pip install -qq --disable-pip-version-check .
	touch $@

# The environment of a developer: the same one, with the sources in place and the tools.
.venv/dev.stamp: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing the package and its tools into .venv; this takes about a minute."
	$(BIN)/python -m pip install -qq --disable-pip-version-check -e . $(DEV)
	touch $@

demo: .venv/demo.stamp
	mkdir -p out
	$(BIN)/testimonia run examples --ledger out/demo.db --out out/demo
	@echo "Open $(CURDIR)/out/demo/index.html in a browser."

test: .venv/dev.stamp
	$(BIN)/python -m pytest -q

check: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/mypy

# Scores against gold data that is not part of the project; floors in evals/floors.json.
# CORPORA=DIR measures on another folder of corpora.
eval: .venv/dev.stamp
	$(BIN)/python -m testimonia.evals --shared $(SHARED) $(if $(CORPORA),--corpora $(CORPORA))

# Words per second of `annotate`, on this machine. Nothing is asserted.
bench: .venv/dev.stamp
	$(BIN)/python -m testimonia.evals.bench examples

# The generated tables of the pages in docs.
tables: .venv/dev.stamp
	$(BIN)/python docs/tables.py

docs: .venv/dev.stamp
	$(BIN)/python -m pip install -qq --disable-pip-version-check $(DOCS)
	$(BIN)/python -m sphinx -q -W -b html docs docs/_build/html

clean:
	rm -rf out build dist docs/_build
