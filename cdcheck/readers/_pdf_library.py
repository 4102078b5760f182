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
TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5
"""The types of a page object: a text, a drawing, a picture, a shading, and one that holds further objects."""
INVISIBLE, CLIPPING = 3, 7
"""The modes of text that is drawn and does not show, and of text that shows only through what is drawn after it."""
OUTLINED = 2
"""The mode of text whose outline is drawn as well: bold where a font has no bold letters of its own."""
ITALIC, FORCE_BOLD = 1 << 6, 1 << 18
"""Flags of a font."""
BGRX = 3
"""The form of a picture with four bytes to a pixel, of which the last says nothing."""
FOR_PRINT, FLATTENED = 1, 1
"""What annotations are made part of their page for, and the answer where some were."""
AS_PRINTED = 0x800
"""The flag of drawing a page as a printer does, and not as a screen."""

_INT, _UINT, _HANDLE, _SIZE, _DWORD = ctypes.c_int, ctypes.c_uint, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_ulong
# What may take long lets other threads run meanwhile. For the many calls that take no time, that would cost a third of them.
_LONG = {"FPDF_LoadMemDocument64", "FPDF_LoadPage", "FPDFText_LoadPage", "FPDF_RenderPageBitmap", "FPDFPage_Flatten"}
_FILES = {"linux": "libpdfium.so", "darwin": "libpdfium.dylib", "win32": "pdfium.dll"}


class Library:
    """PDFium's functions by its own names, without FPDF before them; what they give and take is in its headers."""

    def __init__(self, path: str) -> None:
        self._library = ctypes.PyDLL(path)
        self._patient = ctypes.CDLL(path)
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
        self.char_box = bind("FPDFText_GetCharBox", _INT, _HANDLE, _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
        self.fill_color = bind("FPDFPageObj_GetFillColor", _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
        self.set_fill_color = bind("FPDFPageObj_SetFillColor", _INT, _HANDLE, _UINT, _UINT, _UINT, _UINT)
        self.draw_mode = bind("FPDFPath_GetDrawMode", _INT, _HANDLE, _HANDLE, _HANDLE)
        self.object_matrix = bind("FPDFPageObj_GetMatrix", _INT, _HANDLE, _HANDLE)
        self.set_active = bind("FPDFPageObj_SetIsActive", _INT, _HANDLE, _INT)
        self.count_form_objects = bind("FPDFFormObj_CountObjects", _INT, _HANDLE)
        self.form_object = bind("FPDFFormObj_GetObject", _HANDLE, _HANDLE, ctypes.c_ulong)
        self.count_marks = bind("FPDFPageObj_CountMarks", _INT, _HANDLE)
        self.mark = bind("FPDFPageObj_GetMark", _HANDLE, _HANDLE, ctypes.c_ulong)
        self.mark_name = bind("FPDFPageObjMark_GetName", _INT, _HANDLE, _HANDLE, ctypes.c_ulong, _HANDLE)
        self.trim_box = bind("FPDFPage_GetTrimBox", _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
        self.create_bitmap = bind("FPDFBitmap_CreateEx", _HANDLE, _INT, _INT, _INT, _HANDLE, _INT)
        self.destroy_bitmap = bind("FPDFBitmap_Destroy", None, _HANDLE)
        self.fill_bitmap = bind("FPDFBitmap_FillRect", _INT, _HANDLE, _INT, _INT, _INT, _INT, _DWORD)
        self.render = bind("FPDF_RenderPageBitmap", None, _HANDLE, _HANDLE, _INT, _INT, _INT, _INT, _INT, _INT)
        self.count_annotations = bind("FPDFPage_GetAnnotCount", _INT, _HANDLE)
        self.annotation = bind("FPDFPage_GetAnnot", _HANDLE, _HANDLE, _INT)
        self.close_annotation = bind("FPDFPage_CloseAnnot", None, _HANDLE)
        self.remove_annotation = bind("FPDFPage_RemoveAnnot", _INT, _HANDLE, _INT)
        self.annotation_kind = bind("FPDFAnnot_GetSubtype", _INT, _HANDLE)
        self.annotation_flags = bind("FPDFAnnot_GetFlags", _INT, _HANDLE)
        self.annotation_has = bind("FPDFAnnot_HasKey", _INT, _HANDLE, ctypes.c_char_p)
        self.annotation_string = bind("FPDFAnnot_GetStringValue", _DWORD, _HANDLE, ctypes.c_char_p, _HANDLE, _DWORD)
        self.annotation_edges = bind("FPDFAnnot_GetRect", _INT, _HANDLE, _HANDLE)
        self.flatten = bind("FPDFPage_Flatten", _INT, _HANDLE, _INT)
        self.meta_text = bind("FPDF_GetMetaText", ctypes.c_ulong, _HANDLE, ctypes.c_char_p, _HANDLE, ctypes.c_ulong)

    def _bind(self, name: str, gives: Any, *takes: Any) -> Any:
        function = (self._patient if name in _LONG else self._library)[name]
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
