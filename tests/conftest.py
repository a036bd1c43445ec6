"""Every test is hermetic: a home of its own, no network, and the same environment on every machine."""

from __future__ import annotations

import os
import socket
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from pathlib import Path

settings.register_profile("past-hr", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("past-hr")

_CALM = {
    "COLUMNS": "80",
    "LINES": "24",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PYTHONUTF8": "1",
    "TERM": "xterm-256color",
    "TZ": "UTC",
}
"""The environment that a test and the processes it starts see."""

_LOUD = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "TEXTUAL", "PYTHONINSPECT")
"""What would make a terminal look different, and is taken away."""


@pytest.fixture(scope="session")
def bytecode(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the processes that tests start keep compiled modules: they start twice as fast, and litter nothing."""
    return tmp_path_factory.mktemp("bytecode")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, bytecode: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for data, cache and configuration, which the game and its child processes use."""
    place = tmp_path / "home"
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(place))
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PAST_HR_HOME", str(place))
    for name in _LOUD:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(bytecode))
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    for name, value in _CALM.items():
        monkeypatch.setenv(name, value)
    return place


@pytest.fixture(autouse=True)
def closed_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing reaches the network. An event loop may still talk to itself."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: Any) -> None:
        # Windows makes the pair of sockets of an event loop by way of the loopback address.
        if sys.platform == "win32" and address[0] in {"127.0.0.1", "::1"}:
            connect(self, address)
            return
        raise AssertionError(f"a test reached for the network: {address!r}")

    def refuse_name(*names: object, **_: object) -> None:
        raise AssertionError(f"a test looked up a name: {names!r}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse_name)
