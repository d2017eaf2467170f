"""Folded passages: heading, stem, sentences, windows of at most so many characters."""

import json
import random
import re
from dataclasses import dataclass
from functools import cached_property

ITEM = re.compile(r"^(?:[一二三四五六七八九十百]+、|\([一二三四五六七八九十a-z0-9]+\)|[0-9]+[.、)])")
HEAD_CHARS = 64


@dataclass(frozen=True)
class Passage:
    id: str
    title: str
    heading: str
    source: str
    sentences: tuple[str, ...]
    lines: tuple[int, ...]

    @cached_property
    def text(self) -> str:
        return "".join(self.sentences)

    @cached_property
    def label(self) -> str:
        return " ".join(part for part in (self.title, self.heading) if part)

    def stem_of(self, index: int) -> str:
        """The sentence that an item of a list continues, empty for other sentences."""
        if not ITEM.match(self.sentences[index]):
            return ""
        for before in range(index - 1, -1, -1):
            if self.sentences[before].endswith(":"):
                return self.sentences[before].rstrip(":")
        return ""


def join_text(head: str, text: str) -> str:
    """Segment B: heading, a bar, text; the bar stays away where there is no heading."""
    return f"{head[-HEAD_CHARS:]}|{text}" if head else text


def sentence_text(passage: Passage, index: int) -> str:
    head = " ".join(part for part in (passage.label, passage.stem_of(index)) if part)
    return join_text(head, passage.sentences[index])


def load_rows(path: str) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def load_passages(path: str) -> list[Passage]:
    return [
        Passage(
            row["id"], row["title"], row["heading"], row["source"], tuple(row["sentences"]), tuple(row["lines"])
        )
        for row in load_rows(path)
    ]


def window_around(
    sentences: tuple[str, ...], wanted: set[int], budget: int, chance: random.Random
) -> list[int]:
    """Indices of neighbouring sentences with all the wanted ones, grown at random up to `budget` characters."""
    first, last = min(wanted), max(wanted)
    used = sum(len(sentences[index]) for index in range(first, last + 1))
    while True:
        choices = [
            index
            for index in (first - 1, last + 1)
            if 0 <= index < len(sentences) and used + len(sentences[index]) <= budget
        ]
        if not choices:
            return list(range(first, last + 1))
        index = chance.choice(choices)
        used += len(sentences[index])
        first, last = min(first, index), max(last, index)


def bigrams(text: str) -> set[str]:
    return {text[index : index + 2] for index in range(len(text) - 1)}


def overlap(question: str, text: str) -> float:
    """Share of the question's character pairs that the text holds."""
    asked = bigrams(question)
    return len(asked & bigrams(text)) / max(1, len(asked))


def best_window(question: str, passage: Passage, budget: int) -> str:
    """The neighbouring sentences, at most `budget` characters, that share most with the question."""
    if len(passage.text) <= budget:
        return passage.text
    best, best_score = passage.text[:budget], -1.0
    for first in range(len(passage.sentences)):
        piece = ""
        for sentence in passage.sentences[first:]:
            if piece and len(piece) + len(sentence) > budget:
                break
            piece += sentence
        score = overlap(question, piece)
        if score > best_score + 1e-9:
            best, best_score = piece[:budget], score
    return best
