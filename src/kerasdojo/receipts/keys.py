"""The key that signs receipts; its private half never leaves the course's owner."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from pathlib import Path
from typing import TYPE_CHECKING

from kerasdojo.course import Refusal
from kerasdojo.nbgrader.classroom import Classroom
from kerasdojo.text import Text

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (
        Ed25519PrivateKey,
        Ed25519PublicKey,
    )

PRIVATE_KEY = "receipt.key"
PUBLIC_KEY = "receipt.pub"

_MISSING = Text(
    en="receipts need the package `cryptography`: pip install 'kerasdojo[instructor]'",
    ko="영수증을 쓰려면 `cryptography` 패키지가 필요합니다: "
    "pip install 'kerasdojo[instructor]'",
)
_EXISTS = Text(
    en="{path} exists already; receipts signed with it could no longer be verified. "
    "Move it away to make another one.",
    ko="{path} 파일이 이미 있습니다. 새로 만들면 이 열쇠로 서명한 영수증을 확인할 수 "
    "없습니다. 그래도 만들려면 먼저 다른 곳으로 옮기세요.",
)
_NO_KEY = Text(
    en="{path} is no Ed25519 key in PEM form; `kerasdojo receipts keygen` makes one",
    ko="{path} 파일은 PEM 형식의 Ed25519 열쇠가 아닙니다. "
    "`kerasdojo receipts keygen`으로 만드세요.",
)


def can_sign() -> bool:
    """Whether the library that signs is installed."""
    return importlib.util.find_spec("cryptography") is not None


def private_key_file(room: Classroom) -> Path:
    """Return where the private key lies, which only its owner may read."""
    return room.private / PRIVATE_KEY


def public_key_file(room: Classroom) -> Path:
    """Return where the public key lies; it may be given to anyone."""
    return room.root / PUBLIC_KEY


def make_key(room: Classroom) -> Path:
    """Make the key of a course folder; return its public half.

    Raises:
        Refusal: There is one, or the library is not installed.
    """
    if not can_sign():
        raise Refusal(_MISSING)
    from cryptography.hazmat.primitives import serialization as forms
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    path = private_key_file(room)
    if path.exists():
        raise Refusal(_EXISTS.format(path=path))
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(
        forms.Encoding.PEM, forms.PrivateFormat.PKCS8, forms.NoEncryption()
    )
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(pem)
    public = key.public_key().public_bytes(
        forms.Encoding.PEM, forms.PublicFormat.SubjectPublicKeyInfo
    )
    public_key_file(room).write_bytes(public)
    return public_key_file(room)


def ensure_key(room: Classroom) -> None:
    """Make the key of a course folder, unless there is one or none can be made."""
    if can_sign() and not private_key_file(room).exists():
        make_key(room)


def private_key(room: Classroom) -> Ed25519PrivateKey | None:
    """Return the key that signs, None where the course has none.

    Raises:
        Refusal: The file holds something else, or others could have read it.
    """
    path = private_key_file(room)
    if not path.exists() or not can_sign():
        return None
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    path.chmod(0o600)
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (ValueError, TypeError) as error:
        raise Refusal(_NO_KEY.format(path=path)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise Refusal(_NO_KEY.format(path=path))
    return key


def public_key(path: Path) -> Ed25519PublicKey:
    """Return the key that verifies.

    Raises:
        Refusal: The file cannot be read, or holds something else.
    """
    if not can_sign():
        raise Refusal(_MISSING)
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(path.read_bytes())
    except (OSError, ValueError, UnsupportedAlgorithm) as error:
        raise Refusal(_NO_KEY.format(path=path)) from error
    if not isinstance(key, Ed25519PublicKey):
        raise Refusal(_NO_KEY.format(path=path))
    return key


def key_id(key: Ed25519PublicKey) -> str:
    """Return a short name of a key, by which two can be told apart."""
    return hashlib.sha256(key.public_bytes_raw()).hexdigest()[:16]
