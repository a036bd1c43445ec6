"""L16, L19 to L21 and L28: the words themselves."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from unicodedata import category

from game.authoring.words.lists import words
from game.authoring.writing.reading_level import reading_of, sentences
from game.authoring.writing.texts import Text, Use, texts_of
from game.model.choice import Aim
from game.model.scenario import Level

if TYPE_CHECKING:
    from game.authoring.draft import Draft
    from game.model.scenario import Meeting, Scene

MOST_WORDS = 25
MOST_MEAN = 14
MOST_GRADE, MOST_SENIOR_GRADE = 8, 10
LEAST_WORDS = 100
"""A grade is told of so many words or more; of fewer it says little."""

_AVOIDED = {
    "idioms": "an idiom",
    "slang": "slang",
    "ableist": "a disability used as a picture",
    "militaristic": "a word of war",
    "gendered": "a word that assumes a gender",
}
_NARRATION = "The narration"
_CHOICES = "What you say and do"


def check_wording(draft: Draft) -> None:
    """Tell words that shut readers out, judge them, or ask what must not be asked."""
    texts = list(texts_of(draft.scenario))
    for text in texts:
        _avoided(draft, text)
        _long_sentences(draft, text)
        _pictures(draft, text)
    _grades(draft, texts)
    for meeting in draft.scenario.meetings:
        for scene in meeting.scenes:
            _protected(draft, meeting, scene)


def _avoided(draft: Draft, text: Text) -> None:
    for name, what in _AVOIDED.items():
        for word, instead in words(name).found_in(text.words):
            draft.tell_words("L20", text.path, word, found=what, instead=instead)
    if text.gate:
        for word, instead in words("loaded").found_in(text.words):
            draft.tell_words("L20", text.path, word, found="loaded where somebody decides", instead=instead)
    if text.use is Use.FEEDBACK:
        for word, _ in words("traits").found_in(text.words):
            draft.tell_words("L21", text.path, word)


def _long_sentences(draft: Draft, text: Text) -> None:
    for sentence in sentences(text.words):
        if len(sentence) > MOST_WORDS:
            found = f"has {len(sentence)} words, and {MOST_WORDS} are the most"
            begins = " ".join(sentence[:4])
            draft.tell("L19", text.path, begins, subject=f"The sentence that begins `{begins}`", found=found)


def _pictures(draft: Draft, text: Text) -> None:
    for letter in text.words:
        if category(letter) == "So" or "\u2190" <= letter <= "\u21ff" or "\u2500" <= letter <= "\u259f":
            draft.tell("L28", text.path, letter)


def _grades(draft: Draft, texts: list[Text]) -> None:
    """The grade of everything that one voice says."""
    by_voice: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        voice = (
            _CHOICES if text.use is Use.CHOICE else text.voice if text.voice in draft.scenario.people else _NARRATION
        )
        by_voice[voice].append(text)
    for voice, said in by_voice.items():
        reading = reading_of(text.words for text in said)
        person = draft.scenario.people.get(voice)
        most = MOST_SENIOR_GRADE if person and person.level >= Level.DIRECTOR else MOST_GRADE
        path = ("people", voice) if person else ("briefing",) if voice == _NARRATION else ("meetings",)
        subject = f"What {person.name} says" if person else voice
        if reading.words < LEAST_WORDS:
            continue
        if reading.grade > most:
            draft.tell(
                "L19", path, voice, subject=subject, found=f"reads at grade {reading.grade:.1f}; {most} is the most"
            )
        if reading.mean > MOST_MEAN:
            found = f"has {reading.mean:.1f} words a sentence; {MOST_MEAN} are the most"
            draft.tell("L19", path, f"{voice} mean", subject=subject, found=found)


def _protected(draft: Draft, meeting: Meeting, scene: Scene) -> None:
    path = ("meetings", meeting.id, "scenes", scene.id)
    if scene.inappropriate is not None:
        subject = "The scene asks"
        good = [choice for choice in scene.choices if choice.aim not in {None, Aim.RELATE}]
        paid = [choice for choice in scene.choices if choice.aim is Aim.RELATE and choice.effects.trust > 0]
        for found, wrong in (
            ("it has no `note`", scene.note is None),
            ("it has fewer than 2 good responses, with the aim learn, show or protect", len(good) < 2),
            ("answering gains trust", bool(paid)),
        ):
            if wrong:
                draft.tell("L16", (*path, "inappropriate"), scene.inappropriate, subject=subject, found=found)
        return
    asked = [line.texts for line in scene.says if line.voice in draft.scenario.people]
    asked += [line.texts for choice in scene.choices for line in choice.replies if line.voice in draft.scenario.people]
    for texts in asked:
        for text in dict.fromkeys(texts):
            for word, topic in words("protected").found_in(text) if "?" in text else ():
                at = draft.spots.within(path, word)
                draft.findings.add("L16", at, topic, subject=f"`{word}` asks", found="`inappropriate` is missing")
