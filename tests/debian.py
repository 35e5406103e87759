"""Gets a package of Debian, where we are root on one; what it says goes to standard error."""

import os
import shutil
import subprocess
import sys


def installed(package: str) -> bool:
    """Installs ``package``; false where we may not, or where there is no Debian."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", package]):
        subprocess.run(command, check=True, stdout=sys.stderr, env=quiet)
    return True
