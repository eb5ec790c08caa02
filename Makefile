# Every target makes its own virtual environment from the lock file first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# nbgrader starts alembic by name.
export PATH := $(abspath $(BIN)):$(PATH)

.PHONY: demo test lint audit bench lock clean

demo: $(STAMP)  ## Build a course, grade a class of 40, compare with what is expected
	$(BIN)/kerasdojo demo

test: $(STAMP) lint  ## Everything that must hold
	$(BIN)/python -m pytest -n 2 --dist loadscope
	$(BIN)/python -m pytest graders
	$(BIN)/kerasdojo dev check
	$(BIN)/kerasdojo dev quiz
	$(BIN)/kerasdojo dev audit --jobs 2

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

audit: $(STAMP)  ## Grade every right and wrong answer of the corpus
	$(BIN)/kerasdojo dev audit --jobs 2

bench: $(STAMP)  ## Measure against stock nbgrader, side by side
	$(BIN)/python -m benchmarks

lock:  ## Pin every dependency again (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 \
	  --extra cluster --extra dev --extra instructor --extra postgres \
	  --generate-hashes --no-annotate --no-emit-index-url --upgrade \
	  --custom-compile-command "make lock" --output-file requirements.lock

clean:
	rm -rf $(VENV) build dist

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@
