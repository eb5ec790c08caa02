"""Seeds of hidden inputs: the instructor's secret, student, check and submission."""

from __future__ import annotations

import hashlib
import hmac

import numpy as np


def check_seed(secret: bytes, *names: str) -> int:
    """Return the 64-bit seed that belongs to a check of a student.

    Args:
        secret: The course secret; empty for a student's own checking.
        names: Student id, concept, exercise and check; for a hidden check also the
            hash of the submission.
    """
    message = "\0".join(names).encode()
    digest = hmac.new(secret or b"public", message, hashlib.sha256).digest()
    return int.from_bytes(digest[:8], "big")


def worker_seed(seed: int) -> int:
    """Return the 31-bit seed that the student's process gets for a check.

    Nothing of the check's own seed may be in it: that process could try the rest of
    the bits and know what the check will draw.
    """
    return _derived(f"worker {seed}")


def settle(seed: int) -> None:
    """Give this process the same state of chance and names whatever it did before.

    A judge is warm: without this, names of layers count on from one submission to the
    next, and weights that a grader does not draw from its own generator differ.

    Args:
        seed: What it follows from; student code cannot know it.
    """
    import keras

    keras.utils.set_random_seed(_derived(f"judge {seed}"))
    keras.backend.clear_session(free_memory=False)


def generator(seed: int) -> np.random.Generator:
    """Return the generator a check draws its inputs from."""
    return np.random.default_rng(seed)


def _derived(text: str) -> int:
    """Return a 31-bit number from which the text cannot be found again."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") >> 1
