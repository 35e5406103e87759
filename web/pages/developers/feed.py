"""Publish the changes for developers as a feed (Atom, RFC 4287), the newest first."""

from hashlib import sha256
from xml.etree.ElementTree import Element, SubElement, tostring

from flask import Response, request, url_for

from web.http.http_cache import written_once
from web.pages.developers.changes import Change, changes

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
LENGTH_OF_AN_ID = 16


def changes_feed() -> Response:
    """Return the feed, whose lines are in English."""
    page = url_for("pages.developers", language="en", _external=True)
    return written_once((request.base_url, page), lambda: feed(request.base_url, page), MEDIA_TYPE)


def feed(address: str, page: str) -> str:
    """Return the feed at ``address`` of the changes on ``page``."""
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    made = [change for version in changes().values() for change in version]
    _texts(root, id=address, title="Changes for developers: PFML estimates", updated=_midnight(max(made, key=_day)))
    SubElement(root, "link", rel="self", type=MEDIA_TYPE, href=address)
    SubElement(root, "link", rel="alternate", type="text/html", href=f"{page}#changes")
    _texts(SubElement(root, "author"), name="PFML estimates")
    for version, lines in changes().items():
        for change in lines:
            entry = SubElement(root, "entry")
            name = f"{address}#{sha256(change.told.encode()).hexdigest()[:LENGTH_OF_AN_ID]}"
            _texts(entry, id=name, title=f"{version}, {change.day}", updated=_midnight(change))
            SubElement(entry, "link", rel="alternate", type="text/html", href=f"{page}#changes")
            SubElement(entry, "content", type="html").text = str(change.told)
    return tostring(root, "unicode", xml_declaration=True)


def _texts(element: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(element, name).text = text


def _day(change: Change) -> str:
    return change.day


def _midnight(change: Change) -> str:
    return f"{change.day}T00:00:00Z"
