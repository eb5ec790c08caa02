"""Outputs of student cells, reduced to what is safe to open: text and PNG."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from kerasdojo.judge.error_text import plain

MAX_TEXT = 100_000
MAX_OUTPUTS = 50
MAX_IMAGE = 3 << 20
PNG = b"\x89PNG\r\n\x1a\n"


def safe_outputs(outputs: list[Any]) -> tuple[dict[str, Any], ...]:
    """Return the outputs of one cell, rebuilt from allowed parts only.

    Args:
        outputs: What a worker sent; it may be anything.
    """
    kept = []
    for output in outputs[:MAX_OUTPUTS]:
        safe = _safe(output) if isinstance(output, dict) else None
        if safe is not None:
            kept.append(safe)
    return tuple(kept)


def _safe(output: dict[str, Any]) -> dict[str, Any] | None:
    kind = output.get("output_type")
    if kind == "stream":
        text = plain(str(output.get("text", "")), MAX_TEXT)
        return {"output_type": "stream", "name": "stdout", "text": text + "\n"}
    if kind == "error":
        return _safe_error(output)
    if kind in ("execute_result", "display_data"):
        return _safe_data(kind, output.get("data"))
    return None


def _safe_error(output: dict[str, Any]) -> dict[str, Any]:
    traceback = output.get("traceback")
    lines = traceback[:20] if isinstance(traceback, list) else []
    return {
        "output_type": "error",
        "ename": plain(str(output.get("ename", "")), 100),
        "evalue": plain(str(output.get("evalue", "")), 4000),
        "traceback": [plain(str(line), 4000) for line in lines],
    }


def _safe_data(kind: str, data: Any) -> dict[str, Any] | None:
    if not isinstance(data, dict):
        return None
    safe: dict[str, Any] = {}
    if isinstance(data.get("text/plain"), str):
        safe["text/plain"] = plain(data["text/plain"], MAX_TEXT)
    if _is_png(data.get("image/png")):
        safe["image/png"] = data["image/png"]
    if not safe:
        return None
    output = {"output_type": kind, "data": safe, "metadata": {}}
    return {**output, "execution_count": None} if kind == "execute_result" else output


def _is_png(image: Any) -> bool:
    if not isinstance(image, str) or len(image) > MAX_IMAGE:
        return False
    try:
        return base64.b64decode(image, validate=True).startswith(PNG)
    except (binascii.Error, ValueError):
        return False
