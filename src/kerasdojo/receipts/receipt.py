"""One receipt: hashes of everything that made a score, and the score."""

from __future__ import annotations

import hmac
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kerasdojo.attempts import now
from kerasdojo.fingerprint import fingerprints
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.nbgrader.store import write_whole
from kerasdojo.receipts.keys import key_id, private_key
from kerasdojo.result import Result, Status
from kerasdojo.submission import Submission

VERSION = 1
SUFFIX = ".receipt.json"


@dataclass(frozen=True)
class Scored:
    """What one check earned."""

    exercise: str
    check: str
    status: Status
    score: float
    points: float


@dataclass(frozen=True)
class Receipt:
    """What a score was made from; holds no code, no answer and no secret.

    Args:
        student_id: Whose work it is.
        concept: Id of the concept.
        time: When it was graded, as ISO 8601 in UTC.
        submission: SHA-256 of the code, files and answers that count.
        graders: SHA-256 of the concept's graders.
        course: SHA-256 of its stubs, texts, solutions and quiz keys.
        seed: What hidden inputs were drawn from, as a hash that does not tell it.
        isolation: What the student's process was confined by.
        versions: Versions of what decides a verdict.
        checks: Every check with its score.
        key: Name of the key that signed; empty without a signature.
        signature: Ed25519 over everything else, in hexadecimal.
        version: Version of this form.
    """

    student_id: str
    concept: str
    time: str
    submission: str
    graders: str
    course: str
    seed: str
    isolation: str
    versions: dict[str, str]
    checks: tuple[Scored, ...]
    key: str = ""
    signature: str = ""
    version: int = VERSION

    @property
    def score(self) -> float:
        """Points the autograder gave."""
        return sum(check.score for check in self.checks)

    @property
    def max_score(self) -> float:
        """Points to be had."""
        return sum(check.points for check in self.checks)

    @property
    def signed(self) -> bytes:
        """What the signature is about, always the same bytes."""
        tree = asdict(self)
        del tree["signature"]
        return json.dumps(tree, sort_keys=True, separators=(",", ":")).encode()

    def to_json(self) -> str:
        """Return the versioned JSON form."""
        tree = {**asdict(self), "score": self.score, "max_score": self.max_score}
        return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_dict(cls, tree: dict[str, Any]) -> Receipt:
        """Read the JSON form back.

        Raises:
            KeyError: Something is missing.
            TypeError: Something is of another kind, or should not be there.
            ValueError: The sums are not those of the checks.
        """
        entries = dict(tree)
        sums = (entries.pop("score"), entries.pop("max_score"))
        checks = tuple(Scored(**entry) for entry in entries.pop("checks"))
        receipt = cls(**entries, checks=checks)
        if sums != (receipt.score, receipt.max_score):
            raise ValueError("score and checks disagree")
        return receipt


def make_receipt(room: Classroom, submission: Submission, result: Result) -> Receipt:
    """Return the receipt of a verdict, not yet signed."""
    names = (submission.student_id, submission.concept)
    seed = hmac.new(room.secret, "\0".join(("receipt", *names)).encode(), "sha256")
    parts = fingerprints(room.course, submission.concept)
    return Receipt(
        student_id=submission.student_id,
        concept=submission.concept,
        time=now(),
        submission=submission.digest(),
        graders=parts["graders"],
        course=parts["course"],
        seed=seed.hexdigest(),
        isolation=result.isolation,
        versions=dict(sorted(result.versions.items())),
        checks=tuple(
            Scored(entry.exercise, c.check, c.status, c.score, c.points)
            for entry in result.exercises
            for c in entry.checks
        ),
    )


def receipt_file(room: Classroom, concept: str, student_id: str) -> Path:
    """Return where the receipt of a student's work lies."""
    return room.result(concept, student_id).with_suffix(SUFFIX)


def write_receipt(room: Classroom, submission: Submission, result: Result) -> Receipt:
    """Write the receipt of a verdict, signed where the course has a key."""
    receipt = make_receipt(room, submission, result)
    key = private_key(room)
    if key is not None:
        receipt = replace(receipt, key=key_id(key.public_key()))
        receipt = replace(receipt, signature=key.sign(receipt.signed).hex())
    path = receipt_file(room, submission.concept, submission.student_id)
    write_whole(path, receipt.to_json())
    return receipt
