"""Make the files of the build that are not committed: catalogs, htmx and the bill of materials.

Each has the same bytes on any day and in any time zone.

Only the build needs the package that has htmx.
"""

import os
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import files
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from packageurl import PackageURL
from packaging.requirements import Requirement

HTMX = "django_htmx/static/django_htmx/htmx-2.min.js"
HTMX_SHA256 = "71ea67185bfa8c98c39d31717c6fce5d852370fcdfd129db4543774d3145c0de"

NO_DAY = datetime(2020, 1, 1, tzinfo=UTC)
"""The day in the head of each compiled catalog, where Babel writes the day of the build by default."""

LOCKED = re.compile(r"^[\w.-]+==[^\\\n]+", re.MULTILINE)
"""A package of a lock with its version and condition, before its hashes."""
LICENSED = re.compile(r"^\| (\S+) \| (.+?) \|", re.MULTILINE)
"""A package of ``LICENSES.md`` and its license."""


class AssetsHook(BuildHookInterface[Any]):
    """A hook that runs before the wheel is built, and before an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files in the tree that is built, and the bill of materials for a wheel."""
        root = Path(self.root)
        take_htmx(root / "web" / "static" / "htmx.min.js")
        compile_catalogs(root / "locales")
        if (self.target_name, version) == ("wheel", "standard"):
            bill = root / "build" / "pfml.cdx.json"
            bill.parent.mkdir(exist_ok=True)
            bill.write_text(bill_of_materials(root, self.metadata.version), "utf-8")
            build_data["sbom_files"].append(bill.relative_to(root).as_posix())


def take_htmx(target: Path) -> None:
    """Copy htmx out of its package, after checking that it is the pinned file."""
    source = next(file for file in files("django-htmx") or () if file.as_posix().endswith(HTMX.split("/", 1)[1]))
    content = source.read_binary()
    found = sha256(content).hexdigest()
    if found != HTMX_SHA256:
        raise ValueError(f"htmx is not the pinned file: sha256 {found}, expected {HTMX_SHA256}")
    target.write_bytes(content)


def compile_catalogs(locales: Path) -> None:
    """Write each ``messages.mo`` next to its ``messages.po``.

    Each appears in one step, because a server may start meanwhile.
    """
    for source in sorted(locales.glob("*/LC_MESSAGES/messages.po")):
        unfinished = source.with_suffix(f".{os.getpid()}")
        with source.open("rb") as po, unfinished.open("wb") as mo:
            catalog = read_po(po)
            catalog.creation_date = NO_DAY
            write_mo(mo, catalog)
        unfinished.replace(source.with_suffix(".mo"))


def bill_of_materials(root: Path, version: str) -> str:
    """Return the packages of ``requirements.lock`` and htmx in the form of CycloneDX (ECMA-424)."""
    lock = (root / "requirements.lock").read_text("utf-8")
    licenses = dict(LICENSED.findall((root / "LICENSES.md").read_text("utf-8")))
    bill = Bom(
        serial_number=uuid5(NAMESPACE_URL, f"pkg:pypi/pfml@{version} {lock} {HTMX_SHA256}"),
        metadata=BomMetaData(
            timestamp=NO_DAY,
            component=_component("pypi", "pfml", version, "Apache-2.0", type=ComponentType.APPLICATION),
        ),
        components=[*_locked(lock, licenses), _htmx(root / "web" / "static" / "htmx.min.js", licenses)],
    )
    return JsonV1Dot6(bill).output_as_string(indent=1) + "\n"


def _locked(lock: str, licenses: Mapping[str, str]) -> Iterator[Component]:
    """Yield each package of the lock.

    A package that only some systems need is optional.
    """
    for line in LOCKED.findall(lock):
        package = Requirement(line)
        version = next(iter(package.specifier)).version
        scope = ComponentScope.OPTIONAL if package.marker else ComponentScope.REQUIRED
        yield _component("pypi", package.name, version, licenses[package.name], scope=scope)


def _htmx(file: Path, licenses: Mapping[str, str]) -> Component:
    version = re.findall(r'version:"([\d.]+)"', file.read_text("utf-8"))[0]
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=HTMX_SHA256)]
    return _component("npm", "htmx.org", version, licenses["htmx.org"], scope=ComponentScope.REQUIRED, hashes=hashes)


def _component(registry: str, name: str, version: str, license_: str, **more: Any) -> Component:
    address = PackageURL(registry, None, name, version)
    terms = [LicenseFactory().make_from_string(license_)]
    return Component(name=name, version=version, purl=address, bom_ref=str(address), licenses=terms, **more)
