"""Check a tagged PDF by the conditions of PDF/UA-1 (ISO 14289-1) that need no person to judge."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

STANDARD = {
    *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "NonStruct", "P", "Span", "Link", "Figure"),
    *(
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "THead",
        "TBody",
        "TFoot",
        "TR",
        "TH",
        "TD",
    ),
}
"""The types of ISO 32000-1, 14.8.4 that a page of words and tables needs."""
WITHIN = {
    "TH": {"TR"},
    "TD": {"TR"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
}
"""The types around each part of a table or a list."""
OF = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TR": {"TH", "TD"},
}
"""The types that a list, a table and their parts consist of."""
SHOWING = {b"Tj", b"TJ", b"'", b'"', b"Do", b"f", b"F", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*", b"sh", b"BI"}
"""The operators that show something."""


class TaggedPdf:
    """A PDF with its tree of structure, and what it lacks."""

    def __init__(self, content: bytes) -> None:
        self.reader = PdfReader(BytesIO(content))
        self.root: Any = self.reader.root_object
        self.elements = [*self._below(self.root.get("/StructTreeRoot", {}), "")]

    def _below(self, parent: Any, kind: str) -> Iterator[tuple[str, str, Any]]:
        """Yield the type, the type around it and the dictionary of each element, in the order of reading."""
        for kid in kids(parent):
            if "/S" in kid:
                yield kid["/S"][1:], kind, kid
                yield from self._below(kid, kid["/S"][1:])

    def of(self, *kinds: str) -> list[Any]:
        return [element for kind, _, element in self.elements if kind in kinds]

    def faults(self) -> list[str]:
        """Return what the document lacks, each with the clause of ISO 14289-1."""
        if not self.elements:
            return ["7.1 no tree of structure"]
        return [
            *self._of_the_document(),
            *self._of_the_tree(),
            *self._of_tables(),
            *self._of_pages(),
            *self._of_fonts(),
        ]

    def _of_the_document(self) -> Iterator[str]:
        about = self.reader.xmp_metadata
        title = about.dc_title if about else {}
        if not self.root.get("/MarkInfo", {}).get("/Marked") or self.root["/MarkInfo"].get("/Suspects"):
            yield "7.1 not marked as tagged"
        if not title or not all(title.values()):
            yield "7.1 no title"
        if not self.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
            yield "7.1 the window does not show the title"
        if not self.root.get("/Lang"):
            yield "7.2 no language"
        if not about or b"pdfuaid:part" not in about.stream.get_data():
            yield "5 not named PDF/UA"
        if self.reader.is_encrypted or "/JavaScript" in self.root.get("/Names", {}):
            yield "7.16 encrypted, or 7.19 with a script"

    def _of_the_tree(self) -> Iterator[str]:
        level = 0
        for kind, around, element in self.elements:
            if kind not in STANDARD:
                yield f"7.1 {kind} is no standard type"
            if (kind in WITHIN and around not in WITHIN[kind]) or (around in OF and kind not in OF[around]):
                yield f"7.2 {kind} in {around}"
            if kind == "Figure" and not (element.get("/Alt") or element.get("/ActualText")):
                yield "7.3 a picture without a text"
            if kind[0] == "H" and kind[1:].isdigit():
                if int(kind[1:]) > level + 1:
                    yield f"7.4.2 {kind} after level {level}"
                level = int(kind[1:])

    def _of_tables(self) -> Iterator[str]:
        identified = {str(each["/ID"]) for each in self.of("TH", "TD") if "/ID" in each}
        for table in self.of("Table"):
            cells = [(kind, each) for kind, _, each in self._below(table, "Table") if kind in {"TH", "TD"}]
            if not any(kind == "TH" for kind, _ in cells):
                yield "7.5 a table without headings"
            for kind, cell in cells:
                headings = {str(each) for each in cell.get("/A", {}).get("/Headers", ())}
                if headings - identified or (kind == "TD" and kids(cell) and not headings):
                    yield "7.5 a cell without its headings"

    def _of_pages(self) -> Iterator[str]:
        numbers = self.root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        parents: dict[Any, Any] = {int(numbers[i]): numbers[i + 1].get_object() for i in range(0, len(numbers), 2)}
        linked = [kid["/Obj"].get_object() for each in self.of("Link") for kid in kids(each) if "/Obj" in kid]
        for page in self.reader.pages:
            used = set(self._marks(page))
            if None in used:
                yield "7.1 content without a tag"
            known = range(len(parents.get(page.get("/StructParents"), ())))
            if not used - {None, -1} <= {*known}:
                yield "7.1 marked content outside the tree"
            notes = [note.get_object() for note in page.get("/Annots", ())]
            if notes and page.get("/Tabs") != "/S":
                yield "7.18.3 the Tab key does not follow the structure"
            for note in notes:
                if note["/Subtype"] == "/Link" and note not in linked:
                    yield "7.18.5 a link without a tag"
                if note["/Subtype"] == "/Link" and not note.get("/Contents"):
                    yield "7.18.5 a link without a description"

    def _marks(self, page: Any) -> Iterator[int | None]:
        """Yield the number of the mark around each operator that shows something, -1 for decoration."""
        marks: list[int | None] = []
        for operands, operator in ContentStream(page["/Contents"].get_object(), self.reader).operations:
            if operator in {b"BDC", b"BMC"}:
                known = operands[1] if len(operands) > 1 and isinstance(operands[1], dict) else {}
                marks.append(-1 if operands[0] == "/Artifact" else known.get("/MCID"))
            elif operator == b"EMC":
                marks.pop()
            elif operator in SHOWING:
                yield next((mark for mark in reversed(marks) if mark is not None), None)

    def _of_fonts(self) -> Iterator[str]:
        pages: list[Any] = [*self.reader.pages]
        named: list[Any] = [page["/Resources"]["/Font"] for page in pages]
        for font in (each.get_object() for fonts in named for each in fonts.values()):
            below = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & {*below["/FontDescriptor"]}:
                yield "7.21.4 a font that is not embedded"
            if "/ToUnicode" not in font:
                yield "7.21.7 a font without its letters"


def kids(element: Any) -> list[Any]:
    """Return the elements and references below one, without numbers of marks."""
    found = element.get("/K", [])
    listed = found if isinstance(found, list) else [found]
    return [kid for each in listed if isinstance(kid := each.get_object(), dict)]
