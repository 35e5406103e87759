"""Takes new and changed texts from code and templates into every catalog: ``python -m tests.catalogs``.

Another language is begun by naming it as Babel does: ``python -m tests.catalogs pt_BR``.
"""
