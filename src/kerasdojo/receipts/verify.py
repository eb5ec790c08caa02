"""Whether a receipt is what the instructor's key signed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kerasdojo.explain import clean
from kerasdojo.receipts.keys import key_id
from kerasdojo.receipts.receipt import VERSION, Receipt
from kerasdojo.text import Text

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

State = Literal[
    "genuine", "altered", "other_key", "unsigned", "other_version", "unreadable"
]

TEXTS: dict[State, Text] = {
    "genuine": Text(
        en="genuine: {student}, {concept}, {score:g} of {max_score:g} points, {time}",
        ko="진짜: {student}, {concept}, {max_score:g}점 만점에 {score:g}점, {time}",
    ),
    "altered": Text(
        en="altered: somebody changed it after it was signed",
        ko="변조됨: 서명한 뒤에 내용이 바뀌었습니다",
    ),
    "other_key": Text(
        en="signed with another key ({key}, not {wanted})",
        ko="다른 열쇠로 서명함 ({wanted} 대신 {key})",
    ),
    "unsigned": Text(
        en="not signed: the course had no key when it was made; "
        "`kerasdojo receipts keygen` makes one",
        ko="서명 없음: 만들 때 과정에 열쇠가 없었습니다. "
        "`kerasdojo receipts keygen`으로 만들 수 있습니다",
    ),
    "other_version": Text(
        en="of version {version}, and this program reads version {known}; "
        "use the one that wrote it",
        ko="버전 {version}의 영수증입니다. 이 프로그램은 버전 {known}만 읽으므로 "
        "영수증을 만든 버전을 쓰세요",
    ),
    "unreadable": Text(
        en="no receipt, or a damaged one", ko="영수증이 아니거나 손상되었습니다"
    ),
}


@dataclass(frozen=True)
class Verdict:
    """What became of verifying one file.

    Args:
        path: The file.
        state: What was found.
        text: The same in words.
        receipt: What the file says; never to be trusted unless genuine.
    """

    path: Path
    state: State
    text: Text
    receipt: Receipt | None = None


def verify(path: Path, key: Ed25519PublicKey) -> Verdict:
    """Return what a file is.

    Args:
        path: The file.
        key: The public key of the instructor.
    """
    try:
        tree = json.loads(path.read_bytes())
        version = tree["version"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Verdict(path, "unreadable", TEXTS["unreadable"])
    if version != VERSION:
        told = _told("other_version", version=version, known=VERSION)
        return Verdict(path, "other_version", told)
    try:
        receipt = Receipt.from_dict(tree)
        state = _state(receipt, key)
    except (KeyError, TypeError, ValueError, RecursionError):
        # All that we write can be read, so this was changed since.
        return Verdict(path, "altered", TEXTS["altered"])
    text = _told(
        state,
        student=receipt.student_id,
        concept=receipt.concept,
        score=receipt.score,
        max_score=receipt.max_score,
        time=receipt.time,
        key=receipt.key,
        wanted=key_id(key),
    )
    return Verdict(path, state, text, receipt)


def _told(state: State, **values: object) -> Text:
    """Return what to say; the file may come from anybody, the terminal is ours."""
    text = TEXTS[state].format(**values)
    return Text(en=clean(text.en), ko=clean(text.ko))


def _state(receipt: Receipt, key: Ed25519PublicKey) -> State:
    from cryptography.exceptions import InvalidSignature

    if not receipt.signature:
        return "unsigned"
    if receipt.key != key_id(key):
        return "other_key"
    try:
        key.verify(bytes.fromhex(receipt.signature), receipt.signed)
    except InvalidSignature:
        return "altered"
    return "genuine"
