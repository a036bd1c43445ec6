"""Pages as tests read them: a strict walk through HTML, and the tables in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "hr", "img", "input", "link", "col", "wbr"})
ONCE = frozenset({"html", "head", "body", "main", "h1", "title"})
SVG_NAMESPACE = "http://www.w3.org/2000/svg"
POINTING = ("href", "src", "srcset", "action", "data", "poster", "xlink:href")


@dataclass
class Page(HTMLParser):
    """A page that was walked through; what is wrong with it is in `wrong`."""

    text: str
    wrong: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    pointed: set[str] = field(default_factory=set)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    tables: dict[str, list[list[str | float]]] = field(default_factory=dict)
    """Rows by the id of the caption; a cell is its figure where it has one, and its words elsewhere."""

    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)
        self.stack: list[str] = []
        self.rows: list[list[str | float]] = []
        self.caption = ""
        self.feed(self.text)
        self.close()
        self.wrong += [f"<{tag}> is never closed" for tag in self.stack]
        self.wrong += [f"id {each} twice" for each in set(self.ids) if self.ids.count(each) > 1]
        self.wrong += [f"nothing has the id {each}" for each in self.pointed - set(self.ids)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._seen(tag, attrs)
        if tag not in VOID:
            self.stack.append(tag)
        if tag == "table":
            self.rows, self.caption = [], ""
        elif tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
        elif tag == "data":
            self.values.append(float(dict(attrs)["value"] or ""))
            if "tr" in self.stack:
                self.rows[-1][-1] = self.values[-1]
        elif tag == "caption":
            self.caption = dict(attrs)["id"] or ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._seen(tag, attrs)
        if "svg" not in self.stack:
            self.wrong.append(f"<{tag}/> outside of a picture")

    def handle_endtag(self, tag: str) -> None:
        if not self.stack or self.stack.pop() != tag:
            self.wrong.append(f"</{tag}> does not close what is open")
        if tag == "table":
            self.tables[self.caption] = [[_stripped(cell) for cell in row] for row in self.rows]

    def handle_data(self, data: str) -> None:
        if "style" in self.stack:
            return
        self.words.append(data)
        if self.stack and self.stack[-1] != "data" and {"td", "th"} & set(self.stack) and "svg" not in self.stack:
            cell = self.rows[-1][-1]
            if isinstance(cell, str):
                self.rows[-1][-1] = cell + data

    def _seen(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        given = {name: value or "" for name, value in attrs}
        self.wrong += [f"{name} twice in <{tag}>" for name in set(names) if names.count(name) > 1]
        if tag in ONCE and "svg" not in self.stack and any(tag == seen for seen, _ in self.tags):
            self.wrong.append(f"<{tag}> twice")
        if tag == "th" and "scope" not in given:
            self.wrong.append("a <th> without scope")
        for name in POINTING:
            if name in given and not given[name].startswith("#"):
                self.wrong.append(f'{name}="{given[name]}" leads outside')
        for name, value in given.items():
            if name.startswith("on") or ("://" in value and (name, value) != ("xmlns", SVG_NAMESPACE)):
                self.wrong.append(f'{name}="{value}"')
        self.pointed |= {value[1:] for name, value in given.items() if name == "href" and value.startswith("#")}
        self.pointed |= set(given.get("aria-labelledby", "").split())
        self.ids += [given["id"]] if "id" in given else []
        if "svg" not in self.stack:
            self.tags.append((tag, given))


def _stripped(cell: str | float) -> str | float:
    return cell.strip() if isinstance(cell, str) else cell
