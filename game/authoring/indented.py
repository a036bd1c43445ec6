"""Lines of YAML without braces: what stands in them is set below, one key a line, as the tutorial writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_WIDTH = 72
_STEP = 2
_SHORT = 20
"""Letters of an entry that can stand beside others."""


def indented(lines: Iterable[str]) -> Iterator[str]:
    """The lines, those with braces in them written out; one that cannot be read alone stays as it is."""
    for line in lines:
        yield from _written_out(line) if "{" in line else (line,)


def _written_out(line: str) -> list[str]:
    margin = " " * (len(line) - len(line.lstrip()))
    try:
        whole = yaml.load(line, _LOADER)  # noqa: S506  it makes texts, lists and tables of them alone
    except yaml.YAMLError:
        return [line]
    if not isinstance(whole, (dict, list)) or "#" in line:
        return [line]
    dumped = yaml.dump(
        whole, Dumper=_Dumper, default_flow_style=False, allow_unicode=True, sort_keys=False, width=_WIDTH, indent=_STEP
    )
    return [f"{margin}{each}" for each in dumped.splitlines()]


class _Dumper(yaml.SafeDumper):
    """Writes as the scenarios are written: short lists on one line, long ones below, and no marks around a number."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  as the library has it
        """Go a step to the right, within a list too."""
        super().increase_indent(flow, False)


def _list(dumper: yaml.SafeDumper, whole: list[object]) -> yaml.Node:
    is_short = all(isinstance(each, str) and len(each) <= _SHORT for each in whole)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", whole, flow_style=is_short)


_Dumper.yaml_implicit_resolvers = {}
_Dumper.add_representer(list, _list)
