"""Spaced repetition: questions answered wrong come back, at growing intervals.

Leitner's boxes: a wrong answer puts a question into the first box, each right one in a
review moves it a box further, and out of the last box it is learnt.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Self

from kerasdojo.course.workspace import Workspace, write_text

VERSION = 1
# Days until a question comes back, by its box.
INTERVALS = (0, 1, 3, 7, 14)


@dataclass(frozen=True)
class Card:
    """One question that was answered wrong.

    Args:
        box: From 0, the first, to the last one.
        due: The day from which on it is asked again.
    """

    box: int
    due: date


@dataclass
class Review:
    """The cards of one workspace; a lost or damaged file is an empty one.

    Args:
        path: File that keeps them.
        cards: The cards by `concept/item`.
    """

    path: Path
    cards: dict[str, Card] = field(default_factory=dict)

    @classmethod
    def of(cls, workspace: Workspace) -> Self:
        """Read the cards of a workspace."""
        path = workspace.state_dir / "review.json"
        try:
            tree: Any = json.loads(path.read_text(encoding="utf-8"))
            entries = tree["cards"] if tree["version"] == VERSION else {}
            cards = {str(key): _card(entry) for key, entry in entries.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            cards = {}
        return cls(path, cards)

    def due(self, today: date, concepts: Iterable[str]) -> list[str]:
        """Return the keys of the cards of these concepts to be asked, oldest first."""
        wanted = tuple(f"{concept}/" for concept in concepts)
        found = [
            (card.due, key)
            for key, card in self.cards.items()
            if card.due <= today and key.startswith(wanted)
        ]
        return [key for _, key in sorted(found)]

    def note(self, key: str, right: bool, today: date) -> None:
        """Take an answer into account; a right first answer needs no card."""
        if not right:
            self.cards[key] = Card(0, today)
        elif key in self.cards:
            box = self.cards[key].box + 1
            if box < len(INTERVALS):
                self.cards[key] = Card(box, today + timedelta(days=INTERVALS[box]))
            else:
                del self.cards[key]

    def save(self) -> None:
        """Write the cards."""
        cards = {
            key: {"box": card.box, "due": card.due.isoformat()}
            for key, card in self.cards.items()
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        tree = {"version": VERSION, "cards": cards}
        write_text(self.path, json.dumps(tree, indent=1) + "\n")


def _card(entry: dict[str, Any]) -> Card:
    box = int(entry["box"])
    return Card(max(0, min(box, len(INTERVALS) - 1)), date.fromisoformat(entry["due"]))
