"""The names of the pages whose answers can be exported, and of the kinds of file.

The routes need these names before the first request, and import no calculator for them.
"""

from typing import Literal

ExportedPage = Literal["award", "benefits", "contributions", "excess"]
FileKind = Literal["print", "pdf", "csv", "calendar", "json"]
