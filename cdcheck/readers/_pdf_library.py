"""PDFium, from the library file that the package pypdfium2 brings: the few functions that a reader calls.

The package's own bindings declare all of PDFium each time they are imported, which takes longer than the reading of a page, and
ask of each call that its arguments have types of theirs, which takes half of the call. Here handles are plain integers, None
for none, and what PDFium writes to is given by its address.
"""

import ctypes
import os
import sys
from functools import cache
from importlib import import_module
from importlib.machinery import PathFinder
from typing import Any

ERR_PASSWORD = 4
ERR_SECURITY = 5
PATH, IMAGE = 2, 3
"""The types of a page object that is a drawing, and of one that is a picture."""
INVISIBLE = 3
"""The mode of text that is drawn and does not show."""
OUTLINED = 2
"""The mode of text whose outline is drawn as well: bold where a font has no bold letters of its own."""
ITALIC, FORCE_BOLD = 1 << 6, 1 << 18
"""Flags of a font."""

_INT, _HANDLE, _SIZE, _FLOAT = ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_float
_FILES = {"linux": "libpdfium.so", "darwin": "libpdfium.dylib", "win32": "pdfium.dll"}


class Library:
    """PDFium's functions by its own names, without FPDF before them; what they give and take is in its headers."""

    def __init__(self, path: str) -> None:
        self._library = ctypes.CDLL(path)
        bind = self._bind
        bind("FPDF_InitLibrary", None)()
        self.last_error = bind("FPDF_GetLastError", ctypes.c_ulong)
        self.load_document = bind("FPDF_LoadMemDocument64", _HANDLE, ctypes.c_char_p, _SIZE, ctypes.c_char_p)
        self.close_document = bind("FPDF_CloseDocument", None, _HANDLE)
        self.page_count = bind("FPDF_GetPageCount", _INT, _HANDLE)
        self.load_page = bind("FPDF_LoadPage", _HANDLE, _HANDLE, _INT)
        self.close_page = bind("FPDF_ClosePage", None, _HANDLE)
        self.bounding_box = bind("FPDF_GetPageBoundingBox", _INT, _HANDLE, _HANDLE)
        self.rotation = bind("FPDFPage_GetRotation", _INT, _HANDLE)
        self.count_objects = bind("FPDFPage_CountObjects", _INT, _HANDLE)
        self.object = bind("FPDFPage_GetObject", _HANDLE, _HANDLE, _INT)
        self.object_type = bind("FPDFPageObj_GetType", _INT, _HANDLE)
        self.object_bounds = bind("FPDFPageObj_GetBounds", _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
        self.render_mode = bind("FPDFTextObj_GetTextRenderMode", _INT, _HANDLE)
        self.load_text = bind("FPDFText_LoadPage", _HANDLE, _HANDLE)
        self.close_text = bind("FPDFText_ClosePage", None, _HANDLE)
        self.count_chars = bind("FPDFText_CountChars", _INT, _HANDLE)
        self.text = bind("FPDFText_GetText", _INT, _HANDLE, _INT, _INT, _HANDLE)
        self.unicode = bind("FPDFText_GetUnicode", ctypes.c_uint, _HANDLE, _INT)
        self.count_rectangles = bind("FPDFText_CountRects", _INT, _HANDLE, _INT, _INT)
        self.rectangle = bind("FPDFText_GetRect", _INT, _HANDLE, _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
        self.loose_box = bind("FPDFText_GetLooseCharBox", _INT, _HANDLE, _INT, _HANDLE)
        self.matrix = bind("FPDFText_GetMatrix", _INT, _HANDLE, _INT, _HANDLE)
        self.font_size = bind("FPDFText_GetFontSize", ctypes.c_double, _HANDLE, _INT)
        self.origin = bind("FPDFText_GetCharOrigin", _INT, _HANDLE, _INT, _HANDLE, _HANDLE)
        self.text_object = bind("FPDFText_GetTextObject", _HANDLE, _HANDLE, _INT)
        self.font = bind("FPDFTextObj_GetFont", _HANDLE, _HANDLE)
        self.font_name = bind("FPDFFont_GetBaseFontName", _SIZE, _HANDLE, _HANDLE, _SIZE)
        self.font_flags = bind("FPDFFont_GetFlags", _INT, _HANDLE)

    def _bind(self, name: str, gives: Any, *takes: Any) -> Any:
        function = self._library[name]
        function.restype, function.argtypes = gives, takes
        return function


@cache
def library() -> Library:
    """PDFium, ready to read. Raises ImportError where the package pypdfium2 is not installed."""
    return Library(_path())


def _path() -> str:
    """Where the library is, without importing the package where it lies in the package's folder."""
    spec = PathFinder.find_spec("pypdfium2_raw")
    if sys.platform in _FILES and spec is not None and spec.origin is not None:
        path = os.path.join(os.path.dirname(spec.origin), _FILES[sys.platform])
        if os.path.exists(path):
            return path
    # One that was built upon a library of the system finds that by itself.
    bindings: Any = import_module("pypdfium2_raw.bindings")
    return str(bindings._libs["pdfium"]._name)
