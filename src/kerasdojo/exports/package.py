"""IMS content packages: a zip with a manifest, always the same bytes."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from kerasdojo.exports.xmltext import add, document

CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Resource:
    """One file of a package.

    Args:
        ident: Its name in the manifest.
        kind: Its type, for instance `imsqti_item_xmlv2p1`.
        path: Where it lies in the package.
        text: What it holds.
        needs: Names of the resources it refers to.
    """

    ident: str
    kind: str
    path: str
    text: str
    needs: tuple[str, ...] = ()


def package(ident: str, schema_version: str, resources: Sequence[Resource]) -> bytes:
    """Return the zip.

    Args:
        ident: Name of the package.
        schema_version: Version of QTI, as the manifest states it.
        resources: The files.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        manifest = _manifest(ident, schema_version, resources)
        for path, text in (
            ("imsmanifest.xml", manifest),
            *((resource.path, resource.text) for resource in resources),
        ):
            archive.writestr(_entry(path), text)
    return stream.getvalue()


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _manifest(ident: str, version: str, resources: Sequence[Resource]) -> str:
    root = ET.Element("manifest", xmlns=CP, identifier=f"manifest_{ident}")
    metadata = add(root, "metadata")
    add(metadata, "schema", "IMS Content")
    add(metadata, "schemaversion", version)
    add(root, "organizations")
    entries = add(root, "resources")
    for resource in resources:
        entry = add(
            entries,
            "resource",
            identifier=resource.ident,
            type=resource.kind,
            href=resource.path,
        )
        add(entry, "file", href=resource.path)
        for need in resource.needs:
            add(entry, "dependency", identifierref=need)
    return document(root)
