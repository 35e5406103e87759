"""The code of a heavy question, imported once by the process that is copied for each of them.

Import no polars here, because it starts threads.
"""

import gc
from contextlib import suppress
from importlib import import_module

import rules
from web.i18n import served_languages, translator_for

IMPORTED = ("web.pages.payroll.answering", "web.pages.export_routes", "xlsxwriter", "weasyprint")

for name in IMPORTED:
    with suppress(ImportError, OSError):  # A PDF is an extra.
        import_module(name)
rules.published()
for language in served_languages():
    translator_for(language.tag)
gc.freeze()
