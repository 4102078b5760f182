"""Whether a PDF may have layers, which its reader need not look for where it has none."""

import re
import zlib
from collections.abc import Iterator

# What names a layer, and the streams that may hold such a name within. Of those, so many bytes are looked through.
_NAME = b"/OCG"
_STREAM = re.compile(rb"/ObjStm\b[^\0]{0,400}?stream\r?\n")
_MOST = 16_000_000


def may_have_layers(data: bytes) -> bool:
    """Whether a PDF may have layers; True where that cannot be told."""
    return _NAME in data or any(_NAME in objects for objects in _packed(data))


def _packed(data: bytes) -> Iterator[bytes]:
    """The objects of a PDF that are packed together, or the name looked for where they cannot be unpacked."""
    left = _MOST
    for found in _STREAM.finditer(data):
        unpacking = zlib.decompressobj()
        try:
            objects = unpacking.decompress(memoryview(data)[found.end() :], left)
        except zlib.error:
            objects = _NAME
        left -= len(objects)
        yield objects if left > 0 else _NAME
        if left <= 0:
            return
