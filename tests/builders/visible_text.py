"""Read the text of a page that a person reads or hears."""

from html.parser import HTMLParser

SILENT = {"code", "script", "style"}
SPOKEN = ("alt", "aria-label", "data-trouble", "placeholder", "title")
WITHOUT_END = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
"""The elements that have no content and no end tag."""


def read_aloud(page: str) -> list[str]:
    """Return every text and spoken attribute of ``page``, without code and other languages.

    Every element in another language needs an end tag.
    """
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert not reader.silent, reader.silent
    return [piece for piece in reader.pieces if piece.strip()]


class _Reader(HTMLParser):
    """The pieces of a page, and the open elements of one name from a silent one on."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = dict(attributes)
        if self.silent or tag in SILENT or ("lang" in named and tag != "html"):
            if tag not in WITHOUT_END and (not self.silent or tag == self.silent[0]):
                self.silent.append(tag)
            return
        self.pieces += [str(named[name]) for name in SPOKEN if name in named]
        if tag == "meta" and named.get("name") == "description":
            self.pieces.append(str(named["content"]))

    def handle_endtag(self, tag: str) -> None:
        if self.silent and tag == self.silent[0]:
            self.silent.pop()

    def handle_data(self, text: str) -> None:
        if not self.silent:
            self.pieces.append(text)
