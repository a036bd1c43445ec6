"""Textual calls the decorated handlers of a class and of its bases: one that overrides another would run twice."""

from __future__ import annotations

import importlib
import pkgutil

from textual.message_pump import MessagePump

import game.tui

for _found in pkgutil.walk_packages(game.tui.__path__, "game.tui."):
    importlib.import_module(_found.name)


def kinds(of: type[MessagePump] = MessagePump) -> set[type[MessagePump]]:
    """Every class of ours that takes messages."""
    below: list[type[MessagePump]] = of.__subclasses__()
    found = {each for each in below if each.__module__.startswith("game.")}
    return found.union(*(kinds(each) for each in below))


def handlers(kind: type) -> set[str]:
    """The names of the handlers that a class decorates itself."""
    return {handler.__name__ for each in vars(kind).get("_decorated_handlers", {}).values() for handler, _ in each}


def test_no_handler_overrides_another() -> None:
    twice = [
        f"{kind.__name__}.{name} overrides that of {base.__name__}"
        for kind in kinds()
        for base in kind.__mro__[1:]
        for name in handlers(base) & set(vars(kind))
    ]
    assert sorted(set(twice)) == []
    assert any(handlers(kind) for kind in kinds())
