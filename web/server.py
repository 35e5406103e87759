"""The application of one worker of the production server, with the settings of the environment."""

import gc
import os
import signal
import sys
from multiprocessing import get_all_start_methods, parent_process, set_forkserver_preload
from types import SimpleNamespace

from flask import Flask

from web import create_app
from web.http.garbage import MOST_NEW
from web.http.interruption import Interruption
from web.http.lazy_view import import_views
from web.http.own_process import OWN_PROCESS, in_own_process
from web.parent_process import end_with_parent
from web.settings import read_settings

IMPORTS_OF_PROCESSES = "web.pages.process_imports"
"""The module with all that a heavy question needs, imported once by the process that is copied."""
ALLOCATOR = "_RJEM_MALLOC_CONF"
"""The variable of polars for its memory."""
RETURN_FREED_MEMORY = "dirty_decay_ms:0,muzzy_decay_ms:0"
"""Keep no freed memory in a process of a heavy question. The largest payroll then takes 50 MiB less."""


def application() -> Flask:
    """Return the application of one worker, ready for its first request."""
    end_with_server()
    stop_at_any_moment()
    app = create_app(settings=read_settings())
    import_views(app)
    if "forkserver" in get_all_start_methods():
        os.environ[ALLOCATOR] = RETURN_FREED_MEMORY  # The allocator of this worker has read its settings before.
        set_forkserver_preload(["__main__", IMPORTS_OF_PROCESSES])
        app.extensions[OWN_PROCESS] = in_own_process
    gc.set_threshold(MOST_NEW, *gc.get_threshold()[1:])
    gc.freeze()  # Nothing that exists now becomes garbage, so no collection looks at it again.
    return app


def stop_at_any_moment() -> None:
    """Let Granian's worker wait for an event that its signal handler can always set."""
    from granian.server import mp

    setattr(mp, "threading", SimpleNamespace(Event=Interruption))  # noqa: B010 - a module has no such type


def end_with_server() -> None:
    """Let Linux stop this worker as soon as the server that started it is gone, even if it was killed."""
    parent = parent_process()
    if parent is None or sys.platform != "linux":
        return
    end_with_parent(signal.SIGTERM)
    if os.getppid() != parent.pid:
        raise SystemExit("the server is gone")
