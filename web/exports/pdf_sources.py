"""What a PDF may be made of: static files of ours alone. Imports WeasyPrint, so it is imported where that is used."""

from collections.abc import Mapping

from weasyprint.urls import URLFetcher, URLFetcherResponse

from web.http.static_files import file_at


class OwnFiles(URLFetcher):  # type: ignore[misc]
    """Gives our static files, and asks no host for anything."""

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """The file at ``url``; ``ValueError`` where that is none of ours: WeasyPrint then leaves it out."""
        del headers
        file = file_at(url)
        if file is None:
            raise ValueError("only static files of ours are put in a PDF")
        return URLFetcherResponse(url, file.content, {"Content-Type": file.mimetype})
