"""``python -m game.authoring.guide``: writes anew what is made of the guide."""

from __future__ import annotations

from pathlib import Path

from game.authoring.guide.made import made_pages

if __name__ == "__main__":
    for name, text in made_pages().items():
        Path(__file__).with_name(f"{name}.md").write_text(text, "utf-8", newline="\n")
