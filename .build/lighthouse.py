"""Measure pages on a phone with Lighthouse: ``python .build/lighthouse.py``.

It needs the command ``lighthouse`` of node, or its path in LIGHTHOUSE, and a Chromium. This project installs neither.
Prints the scores of each page, and fails if a score is below 100. The best of three runs counts, because a busy
machine makes a page slow.
"""

import io
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from werkzeug.serving import make_server

from programs import chromium
from web import create_app

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3
WAGES = {f"employer-1-wages-2025-Q{number}": "12,500" for number in range(1, 5)}
LEAVE = {"leave-month": "3", "leave-day": "2", "leave-year": "2026", "status": "employed", "employer": "1", **WAGES}
PERIOD = {"period": "1", "period-1-reason": "bonding", "period-1-weeks": "12", "period-1-schedule": "continuous"}
FORMS = {"/en/benefits?answer": urlencode({**LEAVE, **PERIOD, "wages_asked": "1", "action": "estimate"})}
PAGES = ("/en/", "/en/benefits", *FORMS, "/en/contributions", "/en/award", "/en/rates")


def answering(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """Answer a request, and send a form for an address of ``FORMS``, because Lighthouse only opens pages."""
    form = FORMS.get(f"{environ['PATH_INFO']}?{environ['QUERY_STRING']}", "").encode()
    if form:
        sent = {"CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(form))}
        environ |= {"REQUEST_METHOD": "POST", "QUERY_STRING": "", "wsgi.input": io.BytesIO(form), **sent}
    return APPLICATION(environ, start_response)


def scores(lighthouse: str, address: str) -> dict[str, int]:
    """Return the scores of one run, from 0 to 100."""
    command = [lighthouse, address, "--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}"]
    chrome = "--chrome-flags=--headless --no-sandbox --disable-gpu"
    found = subprocess.run([*command, chrome], check=True, capture_output=True).stdout
    return {name: round(each["score"] * 100) for name, each in json.loads(found)["categories"].items()}


def best(lighthouse: str, address: str) -> dict[str, int]:
    """Return the best score of each category, after as many runs as it takes to reach 100, or ``RUNS``."""
    found = dict.fromkeys(CATEGORIES, 0)
    for _ in range(RUNS):
        found = {name: max(found[name], score) for name, score in scores(lighthouse, address).items()}
        if min(found.values()) == 100:
            break
    return found


APPLICATION = create_app()

if __name__ == "__main__":
    command, browser = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse"), chromium()
    if not command or not browser:
        sys.exit("Lighthouse or Chromium is not installed. Nothing was measured.")
    os.environ["CHROME_PATH"] = browser
    server = make_server("127.0.0.1", 0, answering, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    measured = {page: best(command, f"http://127.0.0.1:{server.server_port}{page}") for page in PAGES}
    for page, found in measured.items():
        print(page, *(f"{name} {score}" for name, score in found.items()), sep="  ")
    sys.exit(any(score < 100 for found in measured.values() for score in found.values()))
