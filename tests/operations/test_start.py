"""Tests of the start of the application."""

import gc
import subprocess
import sys

import pytest

from web import create_app
from web.http.lazy_view import LazyView, import_views

LATER = ("babel", "granian", "icalendar", "polars", "prometheus_client", "pydantic_settings", "rich", "weasyprint")


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


@pytest.mark.parametrize("enabled", [True, False])
def test_a_start_leaves_the_garbage_collector_as_it_was(enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        create_app()
        assert gc.isenabled() is enabled
        with pytest.raises(ValueError, match="origins"):
            create_app(frame_ancestors="https://example.org; script-src *")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
