"""The rules of the house, read from the source: what a file may import, and how long it may be."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "dialer_gui"

ALLOWED = {
    "domain": {"domain"},
    "storage": {"domain", "storage"},
    "provider": {"domain", "provider"},
    "simulator": {"domain", "simulator"},
    "services": {"domain", "storage", "provider", "simulator", "services"},
    "ui": {"domain", "ui"},
    "desktop": {"domain", "storage", "provider", "simulator", "services", "desktop"},
    "presenters": {"domain", "services", "ui", "desktop", "presenters"},
}
"""What each floor may import. Files outside them, like application.py, may import all."""

OWNERS = {
    "requests": {"provider"},
    "urllib3": {"provider"},
    "truststore": {"provider"},
    "sqlite3": {"storage"},
    "keyring": {"storage"},
    "secretstorage": {"storage"},
}
"""Who alone may import a library."""

WITHOUT_QT = {"domain", "storage", "provider", "simulator"}
QT = ("PySide6", "shiboken6")
PURE = {"domain"}
IO_MODULES = {"http", "os", "shutil", "socket", "ssl", "subprocess", "tempfile", "threading"}

THREAD_NAMES = {
    *("QRunnable", "QThread", "QThreadPool"),
    *("ThreadPoolExecutor", "ProcessPoolExecutor", "ThreadingHTTPServer", "ThreadingMixIn"),
}
THREAD_MEMBERS = {"Thread", "Timer"}
THREAD_OWNERS = (
    "services/",
    "simulator/",  # a server, which the program meets over HTTP only
    "provider/cancel_token.py",  # a name look-up can only be left behind, and deadlines run beside
)
"""Where threads may be made."""

MAX_FILE_LINES = 500
MAX_FUNCTION_LINES = 60


@dataclass(frozen=True)
class Fault:
    """A broken rule: where, and what is wrong."""

    path: str
    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.words}"


def faults_in(root: Path) -> list[Fault]:
    """Check all Python files of a checkout.

    Args:
        root: the folder with the package, the tests and dev.py in it.
    """
    found: list[Fault] = []
    for path in sorted(
        [*root.glob(f"{PACKAGE}/**/*.py"), *root.glob("tests/**/*.py"), root / "dev.py"]
    ):
        if path.exists():
            found += faults_in_file(path, path.relative_to(root))
    return found


def faults_in_file(path: Path, name: Path) -> Iterator[Fault]:
    """Check one file.

    Args:
        path: the file to read.
        name: its place in the checkout, like dialer_gui/ui/window.py.
    """
    source = path.read_text("utf-8")
    nodes = list(ast.walk(ast.parse(source, str(path))))
    yield from _too_long(nodes, source, name)
    if name.parts[0] != PACKAGE:
        return
    inner = name.relative_to(PACKAGE)
    floor = inner.parts[0] if len(inner.parts) > 1 else inner.stem
    for node in nodes:
        for module in _imported(node, name):
            for words in _import_faults(module, floor):
                yield Fault(str(name), _line(node), words)
        for words in _thread_faults(node, inner.as_posix()) + _translation_faults(node):
            yield Fault(str(name), _line(node), words)
        if floor in PURE and isinstance(node, ast.Call) and _name_of(node.func) == "open":
            yield Fault(str(name), _line(node), f"{floor} does no input or output")


def _too_long(nodes: list[ast.AST], source: str, name: Path) -> Iterator[Fault]:
    lines = len(source.splitlines())
    if lines > MAX_FILE_LINES:
        yield Fault(str(name), 1, f"{lines} lines: it has two jobs")
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_FUNCTION_LINES:
                yield Fault(str(name), node.lineno, f"{node.name} is {length} lines long")


def _imported(node: ast.AST, name: Path) -> list[str]:
    """Return the modules a statement may import, with full names."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    module = node.module or ""
    if node.level:
        package = name.parent.parts[: len(name.parent.parts) - node.level + 1]
        module = ".".join([*package, *([module] if module else [])])
    # "from dialer_gui import storage" imports dialer_gui.storage.
    return [f"{module}.{alias.name}" for alias in node.names]


def _import_faults(module: str, floor: str) -> Iterator[str]:
    top, *rest = module.split(".")
    ours = rest[0] if top == PACKAGE and rest else "__version__"
    if floor in ALLOWED and ours not in ALLOWED[floor] | {"__version__"}:
        yield f"{floor} must not import {PACKAGE}.{ours}"
    if floor == "cli" and ours in ALLOWED and ours != "domain":
        yield f"the command line must not import {PACKAGE}.{ours}"
    if floor not in OWNERS.get(top, {floor}):
        yield f"only {' and '.join(OWNERS[top])} may import {top}, not {floor}"
    if floor in WITHOUT_QT and top in QT:
        yield f"{floor} must not import Qt"
    if floor == "services" and top in QT and rest and rest[0] != "QtCore":
        yield f"services may import QtCore only, not {rest[0]}"
    if floor in PURE and top in IO_MODULES:
        yield f"{floor} does no input or output: it must not import {top}"


def _thread_faults(node: ast.AST, inner: str) -> list[str]:
    if inner.startswith(THREAD_OWNERS):
        return []
    made = ""
    if isinstance(node, ast.Name | ast.Attribute):
        name = _name_of(node)
        owner = _name_of(node.value) if isinstance(node, ast.Attribute) else ""
        if name in THREAD_NAMES or (owner == "threading" and name in THREAD_MEMBERS):
            made = name
    if isinstance(node, ast.ImportFrom) and node.module == "threading":
        made = next((a.name for a in node.names if a.name in THREAD_MEMBERS), "")
    return [f"threads are made in services only, not here ({made})"] if made else []


def _translation_faults(node: ast.AST) -> list[str]:
    """A text that is put together before it is translated is never found in the catalogue."""
    if not isinstance(node, ast.Call) or _name_of(node.func) not in {"tr", "translate", "_tr"}:
        return []
    words = []
    for argument in node.args:
        formatted = isinstance(argument, ast.Call) and _name_of(argument.func) == "format"
        if isinstance(argument, ast.JoinedStr | ast.BinOp) or formatted:
            words.append("translate first, then put the values in")
    return words


def _name_of(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _line(node: ast.AST) -> int:
    return int(getattr(node, "lineno", 1))
