"""Submissions as frames between the front end and the judge."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kerasdojo.submission import Cell, Submission
from kerasdojo.wire import Decoder, Encoder


def submission_frame(
    submission: Submission, rebuild: bool = True, again: bool = False
) -> tuple[dict[str, Any], bytes]:
    """Return a submission as a frame.

    Args:
        submission: The work.
        rebuild: Whether the judge may rebuild its models.
        again: Whether it ran out of time before.
    """
    encoder = Encoder()
    files = encoder.encode(submission.files)
    tree = {
        "concept": submission.concept,
        "cells": [asdict(cell) for cell in submission.cells],
        "student_id": submission.student_id,
        "files": files,
        "exercises": list(submission.exercises),
        "rebuild": rebuild,
        "again": again,
    }
    return tree, encoder.body


def read_submission(tree: dict[str, Any], body: memoryview) -> Submission:
    """Read the frame of `submission_frame` back."""
    return Submission(
        concept=tree["concept"],
        cells=tuple(Cell(**cell) for cell in tree["cells"]),
        student_id=tree["student_id"],
        files=Decoder(body).decode(tree["files"]),
        exercises=tuple(tree["exercises"]),
    )
