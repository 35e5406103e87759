"""The container image has pinned parts and all folders of the project."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTAINERFILE = (ROOT / ".build/Containerfile").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def found(pattern: str) -> list[str]:
    """Return each match in the Containerfile, at least one."""
    matches = re.findall(pattern, CONTAINERFILE, re.MULTILINE)
    assert matches
    return matches


def test_a_digest_pins_the_base_image() -> None:
    # The version is the oldest that the project supports. The tests run on it.
    (image,) = found(r"^ARG PYTHON=(\S+)$")
    version, digest = re.fullmatch(r"python:(\d+\.\d+)\.\d+-slim-[a-z]+@sha256:([0-9a-f]{64})", image).groups()  # type: ignore[union-attr]
    assert PROJECT["project"]["requires-python"] == f">={version}"
    assert len(set(digest)) > 8, "not a placeholder"
    assert set(found(r"^FROM (\S+)")) == {"${PYTHON}"}


def test_packages_are_installed_with_their_hashes() -> None:
    (installed, project) = found(r"/pip install (.+?)(?: &&.*)?$")
    assert installed == "--no-deps --require-hashes --requirement requirements.lock"
    assert project == "--no-deps ."


@pytest.mark.parametrize("folder", ["rules", "calculators", "web", "locales"])
def test_the_image_has_each_folder_of_the_project(folder: str) -> None:
    assert f"COPY {folder} {folder}" in CONTAINERFILE.splitlines()


def test_the_image_has_the_libraries_that_operators_are_told_to_install() -> None:
    (told,) = re.findall(r"`apt-get install ([a-z0-9. -]+)`", (ROOT / "OPERATING.md").read_text("utf-8"))
    (installed,) = found(r"--no-install-recommends (.+?) \\$")
    assert installed == told


def test_the_service_runs_without_rights() -> None:
    assert found(r"^USER (.+)$") == ["10001:10001"]
