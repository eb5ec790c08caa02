# Everything a contributor types. PYTHON chooses the environment.
PYTHON ?= python
TESTS ?= tests

.PHONY: help install format lint types test graders check audit quiz sync all build clean

help:                ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/'

install:             ## install the project and its tools for development
	$(PYTHON) -m pip install -e '.[dev]'

format:              ## format all code
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

lint:                ## check format and style
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .

types:               ## check types
	$(PYTHON) -m mypy

test:                ## run the tests of the engine
	$(PYTHON) -m pytest $(TESTS)

graders:             ## run the graders against the reference solutions
	$(PYTHON) -m pytest graders

sync:                ## derive stubs and public quizzes from the solutions
	$(PYTHON) -m kerasdojo dev sync

check:               ## check the promises of the course, without TensorFlow
	$(PYTHON) -m kerasdojo dev check

audit:               ## grade all kept answers and compare with their names
	$(PYTHON) -m kerasdojo dev audit

quiz:                ## prove the keys of the quizzes with TensorFlow
	$(PYTHON) -m kerasdojo dev quiz

all: lint types test check graders audit quiz  ## run everything CI runs

build:               ## build wheel and sdist into dist/
	$(PYTHON) -m hatchling build

clean:               ## remove what can be made again
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
