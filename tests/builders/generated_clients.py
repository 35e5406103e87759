"""Write clients from the OpenAPI document with the generators of four languages, and compile them.

Each language has a program in ``tests/api/clients/generated`` that calls the service with its client.
"""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pyspark

from contract import DOCUMENT
from programs import go, javac
from tests.builders.commands import compile_typescript, install_from_npm, run

PROGRAMS = Path(__file__).parents[1] / "api" / "clients" / "generated"
JARS = Path(pyspark.__file__).parent / "jars"
JACKSON = ("jackson-annotations", "jackson-core", "jackson-databind", "jackson-datatype-jsr310")
NPM = ("openapi-fetch@0.17.0", "openapi-typescript@7.13.0")
PYTHON = sys.executable
WITHOUT_TESTS = "--global-property=apiDocs=false,apiTests=false,modelDocs=false,modelTests=false"
OFFLINE = {"GOFLAGS": "-mod=mod", "GOPROXY": "off"}
Command = list[str]


def python(folder: Path) -> Command:
    """Return a program with the client of openapi-python-client, after mypy has read it."""
    path = f"{Path(PYTHON).parent}{os.pathsep}{os.environ['PATH']}"
    written = ["--meta=none", "--fail-on-warning", "--path", str(DOCUMENT), "--output-path", "pfml_client"]
    run([PYTHON, "-m", "openapi_python_client", "generate", *written], folder, PATH=path)
    shutil.copy(PROGRAMS / "estimates.py", folder)
    checks = ["--strict", "--follow-imports=silent", f"--config-file={os.devnull}"]
    run([PYTHON, "-m", "mypy", *checks, "estimates.py"], folder)
    return [PYTHON, "estimates.py"]


def typescript(folder: Path) -> Command:
    """Return a program with the types of openapi-typescript, after a strict compiler has read it."""
    install_from_npm(folder, *NPM)
    shutil.copy(PROGRAMS / "estimates.ts", folder)
    run([f"{folder}/node_modules/.bin/openapi-typescript", str(DOCUMENT), "--output", "types.ts"], folder)
    compile_typescript("estimates.ts", folder)
    return ["node", "estimates.js"]


def java(folder: Path) -> Command:
    """Return a program with the classes of OpenAPI Generator, which need only Jackson."""
    options = "generateAliasAsModel=true,openApiNullable=false,useJakartaEe=true"
    generate(folder, "java", "--library=native", f"--additional-properties={options}")
    jars = [str(jar) for name in (*JACKSON, "jakarta.annotation-api") for jar in JARS.glob(f"{name}-*.jar")]
    path = os.pathsep.join(("classes", *jars))
    sources = [str(source) for source in (folder / "client" / "src" / "main").rglob("*.java")]
    compiler = found("javac", javac())
    program = str(PROGRAMS / "Estimates.java")
    run([compiler, "-proc:none", "-Xlint:none", "-d", "classes", "-classpath", path, *sources, program], folder)
    return [str(Path(compiler).with_name("java")), "-classpath", path, "Estimates"]


def golang(folder: Path) -> Command:
    """Return a program with the package of OpenAPI Generator, which needs only the standard library."""
    compiler = found("go", go())
    generate(folder, "go", "--additional-properties=enumClassPrefix=true,packageName=pfml")
    shutil.copy(PROGRAMS / "estimates.go", folder)
    (folder / "go.mod").write_text("module estimates\n\nrequire pfml v0.0.0\n\nreplace pfml => ./client\n", "utf-8")
    run([compiler, "mod", "edit", "-module=pfml"], folder / "client")
    run([compiler, "vet", "pfml", "."], folder, **OFFLINE)
    run([compiler, "build", "-o", "program", "."], folder, **OFFLINE)
    return [str(folder / "program")]


LANGUAGES: Mapping[str, Callable[[Path], Command]] = {
    "Python": python,
    "TypeScript": typescript,
    "Java": java,
    "Go": golang,
}


def generate(folder: Path, language: str, *options: str) -> None:
    """Write a client to the folder ``client`` with OpenAPI Generator.

    Pip takes the generator from the package index.
    """
    chosen = ["--requirement", str(PROGRAMS / "generator.txt"), "--require-hashes", "--no-deps"]
    run([PYTHON, "-m", "pip", "install", "--quiet", "--target=generator", *chosen], folder)
    jar = folder / "generator" / "openapi_generator_cli" / "openapi-generator.jar"
    written = ["-i", str(DOCUMENT), "-g", language, "-o", "client", WITHOUT_TESTS, *options]
    run([str(Path(found("javac", javac())).with_name("java")), "-jar", str(jar), "generate", *written], folder)


def found(name: str, path: str | None) -> str:
    """Return the path of a program.

    Raise ``FileNotFoundError`` if this machine does not have it.
    """
    if path is None:
        raise FileNotFoundError(f"{name}: run `python .build/programs.py {name}` first")
    return path
