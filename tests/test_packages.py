"""The locks pin what the project needs, each package with its hashes and its license."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata, requires
from pathlib import Path

import pytest
from license_expression import get_spdx_licensing
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
EXTRAS = {"requirements.lock": ("assistants", "pdf", "shared-limits"), "tests/requirements.lock": ("test",)}
"""Each lock and the extras that it has."""
OF_THE_MACHINE = {"pip"}
"""Packages that every Python has, which no lock pins."""
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
NPM = re.compile(r'"([a-z][a-z.-]+)@\d[\d.]*"')
"""A pinned package of npm, as the tests name it."""

LICENSED = dict(re.findall(r"^\| (\S+) \| (.+?) \|", (ROOT / "LICENSES.md").read_text("utf-8"), re.MULTILINE)[1:])
SPDX = get_spdx_licensing()
PERMISSIVE = {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0"}
FILE_BY_FILE = {"MPL-1.1", "MPL-2.0"}
"""Licenses that ask for nothing but the source of their own files."""
CLASSIFIERS = {
    "Apache Software License": {"Apache-2.0"},
    "BSD License": {"BSD-2-Clause", "BSD-3-Clause"},
    "GNU General Public License v2 or later (GPLv2+)": {"GPL-2.0-or-later"},
    "GNU Lesser General Public License v2 or later (LGPLv2+)": {"LGPL-2.1-or-later"},
    "ISC License (ISCL)": {"ISC"},
    "MIT License": {"MIT"},
    "Mozilla Public License 1.1 (MPL 1.1)": {"MPL-1.1"},
    "Mozilla Public License 2.0 (MPL 2.0)": {"MPL-2.0"},
    "Python Software Foundation License": {"PSF-2.0"},
}
"""The licenses that each older name of a license can mean."""


def lines(lock: str) -> list[str]:
    """Return each line of a lock, with its hashes."""
    return (ROOT / lock).read_text("utf-8").replace("\\\n", "").splitlines()


def locked(lock: str) -> dict[str, Requirement]:
    return {each.name: each for each in (Requirement(line.partition("--hash")[0]) for line in lines(lock))}


def applies(requirement: Requirement, extras: set[str]) -> bool:
    """Return whether this system needs a requirement, for one of the extras of its package."""
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras))


def asked(extras: tuple[str, ...]) -> Iterator[Requirement]:
    """Yield the requirements of the project, and of each package that they need."""
    project = PROJECT["project"]
    optional = project["optional-dependencies"]
    waiting = [Requirement(text) for text in (*project["dependencies"], *(t for e in extras for t in optional[e]))]
    seen = set()
    while waiting:
        each = waiting.pop()
        if str(each) in seen:
            continue
        seen.add(str(each))
        if each.name == "pfml":
            waiting += [Requirement(text) for extra in each.extras for text in optional[extra]]
            continue
        yield each
        if each.name not in OF_THE_MACHINE:
            needed = (Requirement(text) for text in requires(each.name) or ())
            waiting += [need for need in needed if applies(need, each.extras)]


@pytest.mark.parametrize("lock", EXTRAS)
def test_each_line_of_a_lock_has_one_version_and_its_hashes(lock: str) -> None:
    assert [line for line in lines(lock) if not HASH.search(line) or HASH.sub("", line).count("--")] == []
    assert [str(each) for each in locked(lock).values() if not re.fullmatch(r"==[^*,]+", str(each.specifier))] == []
    assert len(locked(lock)) == len(lines(lock))


@pytest.mark.parametrize("lock", EXTRAS)
def test_a_lock_has_what_the_project_needs_and_no_more(lock: str) -> None:
    pinned, needed = locked(lock), list(asked(EXTRAS[lock]))
    here = {name for name, each in pinned.items() if applies(each, set())}
    assert {canonicalize_name(each.name) for each in needed} - OF_THE_MACHINE == here
    assert [
        str(each)
        for each in needed
        if each.name not in OF_THE_MACHINE and not each.specifier.contains(version(pinned, each), prereleases=True)
    ] == []


def version(pinned: dict[str, Requirement], needed: Requirement) -> str:
    return str(pinned[canonicalize_name(needed.name)].specifier).removeprefix("==")


def test_the_tests_run_with_the_packages_of_the_site() -> None:
    site, tests = (locked(lock) for lock in EXTRAS)
    assert {name: str(each.specifier) for name, each in site.items()}.items() <= {
        name: str(each.specifier) for name, each in tests.items()
    }.items()


def test_every_package_has_its_license_in_the_list() -> None:
    build = [Requirement(text).name for text in PROJECT["build-system"]["requires"]]
    npm = [name for file in ROOT.glob("tests/**/*.py") for name in NPM.findall(file.read_text("utf-8"))]
    assert npm
    assert {*LICENSED} == {*build, *npm, "htmx.org", *(name for lock in EXTRAS for name in locked(lock))}


def test_every_license_is_free_to_use_here() -> None:
    assert [name for name, terms in LICENSED.items() if not is_free(terms)] == []
    assert not is_free("MIT AND GPL-3.0-only")


def is_free(terms: str) -> bool:
    """Return whether one choice of the licenses, or all that apply together, are allowed."""
    parsed = SPDX.parse(terms, validate=True, strict=True)
    choice = any if isinstance(parsed, SPDX.OR) else all
    return choice(str(part) in PERMISSIVE | FILE_BY_FILE for part in parsed.args or (parsed,))


def test_each_package_declares_the_license_of_the_list() -> None:
    installed = {name: declared for name in LICENSED if (declared := declared_by(name))}
    assert len(installed) > len(LICENSED) // 2
    assert [name for name, declared in installed.items() if not agrees(declared, LICENSED[name])] == []


def declared_by(name: str) -> PackageMetadata | None:
    try:
        return metadata(name)
    except PackageNotFoundError:
        return None


def agrees(declared: PackageMetadata, listed: str) -> bool:
    """Return whether a package declares these licenses, as an expression of SPDX or by older names."""
    if "License-Expression" in declared:
        return declared["License-Expression"] == listed
    named = (each.rpartition(" :: ")[2] for each in declared.get_all("Classifier") or () if each[:7] == "License")
    keys = {*SPDX.license_keys(listed)}
    return all(CLASSIFIERS[each] & keys for each in named if each != "OSI Approved")
