"""Find the boxes that the error summary of a page links to."""

import re

SECOND = {"employer-2-name": "Bakery", "employer-2-wages-2025-Q4": "900", "employer-2-leave": "1"}
PAYROLL = {"year": "2026", "average_w2": "30", "person": "1", "person-1-kind": "w2", "person-1-wages": "100,000"}
HTMX = {"HX-Request": "true"}


def linked_fields(page: str) -> list[str]:
    """Return the boxes that the error summary links to, each with its words on the page."""
    found = re.findall(r'<li><a href="#([^"]+)">', page)
    for box in found:
        assert f'id="{box}"' in page
    return found
