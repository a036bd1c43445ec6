"""The transcript in plain lines, to the letter."""

from __future__ import annotations

from game.session.telling import tell
from game.session.transcript import as_text
from game.testing import machine_of, played
from tests.stories import CROSSING

WHOLE = """\
The office has one window.
You: Go in.

Ann Pell, People
Ann has a form.
Ann: "Are mornings a problem?"
You: "I would need my mornings to be free"
Ann: "Not my call."
Issue: Your mornings: not for Ann to settle. Mr Bo or Cy could settle it.
Ann: "Anything else?"
You: "Once more then about those mornings"
Ann: "I said so."
Trust: 5 to 4
Ann: "Ask me one thing."
You: "Who is it that paints the two boats"
Ann: "Mr Bo does."
Notebook: Bo does. (from Ann)

After Ann
They would like you to meet Mr Bo.
You: Read the public notices.
Cost: An evening (1)
You read them.
Notebook: The office closes. (from the documents)
Stories: 3 stories fitted what you heard. Now 1 does.
You: Go up to Mr Bo.
Cost: A morning (2)

Mr Bo, Mate
Mr Bo: "You again."
You: "I read the tide table on the way up here"
The job: Desk work (soft)
The job: Can read tides (new)
Seen, though not on your résumé: You can read a tide table.
Trust: 4 to 5
Mr Bo: "Go on."
You: "Then my mornings for your winter nights"
Mr Bo: "Not yet."
Issue: Your mornings: Mr Bo has heard it and settled nothing.

After Mr Bo
The owner has ten minutes.
You: "I would take the offer as it stands now"

The offer: Desk clerk
Ann: "Here it is."
You: "No thank you."

No thank you
You say no.
"""


def test_a_whole_game_reads_as_a_script() -> None:
    choices = ["begin", "raise-it", "raise-again", "boats", "read", "bo", "show", "bend-now", "offer", "no-thanks"]
    game = played(machine_of(CROSSING), "sunk", choices)
    assert as_text(tell(game.scenario, game.transcript())) == WHOLE
