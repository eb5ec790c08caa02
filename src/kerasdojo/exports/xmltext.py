"""XML that any reader accepts, whatever stands in names and texts."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Return a text with what XML 1.0 forbids replaced.

    Example:
        >>> clean("a" + chr(27) + "b") == "a" + chr(0xFFFD) + "b"
        True
    """
    return _FORBIDDEN.sub("\ufffd", text)


def add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """Append an element with a text and return it.

    Args:
        parent: Where it goes.
        tag: Its name.
        text: What stands in it.
        attributes: Its attributes; a final underscore is dropped.
    """
    cleaned = {key.rstrip("_"): clean(value) for key, value in attributes.items()}
    element = ET.SubElement(parent, tag, cleaned)
    element.text = clean(text) or None
    return element


def add_html(parent: ET.Element, tag: str, html: str, **attributes: str) -> ET.Element:
    """Append an element that holds HTML of ours as elements, and return it."""
    inner = ET.fromstring(f"<{tag}>{clean(html)}</{tag}>")
    cleaned = {key.rstrip("_"): clean(value) for key, value in attributes.items()}
    inner.attrib.update(cleaned)
    parent.append(inner)
    return inner


def document(root: ET.Element) -> str:
    """Return a whole file; text nodes are left as they are."""
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
