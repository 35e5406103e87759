"""A visitor of the pages in a browser."""

from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page

from web.i18n import translator_for


@dataclass
class Visitor:
    """A visitor on a page, with the text typed into each box."""

    page: Page
    scripted: bool = True
    tag: str = "en"
    typed: dict[str, str] = field(default_factory=dict)
    unseen: list[str] = field(default_factory=list)

    def type(self, box: Locator, text: str) -> None:
        box.fill(text)
        self.typed[str(box.get_attribute("id"))] = text

    def choose(self, box: Locator, option: str) -> None:
        box.select_option(label=option)
        self.typed[str(box.get_attribute("id"))] = box.input_value()

    def says(self, text: str) -> str:
        """Return a text of the site in the language of the visitor."""
        return translator_for(self.tag).translations.gettext(text)

    def focused(self) -> Locator:
        return self.page.locator(":focus")
