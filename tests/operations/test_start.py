"""The application imports large libraries only when it needs them."""

import subprocess
import sys

from web import create_app
from web.http.lazy_view import LazyView, import_views

LATER = ("babel", "granian", "icalendar", "polars", "prometheus_client", "pydantic_settings", "typer", "weasyprint")


def test_the_application_imports_no_large_library_before_it_is_needed() -> None:
    code = f"import sys, web; web.create_app(); print(*sorted(sys.modules.keys() & set({LATER})))"
    started = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert started.stdout.split() == []


def test_a_server_imports_every_view_before_its_first_request() -> None:
    app = create_app()
    import_views(app)
    lazy = [view for view in app.view_functions.values() if isinstance(view, LazyView)]
    assert lazy
    assert all(view.__dict__["view"] is getattr(sys.modules[view.__module__], view.__name__) for view in lazy)
