"""Writes training examples: python build_examples.py FOLDED_DIR OUT.jsonl SEED

A line: {"q": question, "t": segment B, "y": label, "k": how it was made, "p": passage of the question}
"""

import json
import random
import sys

from alter import alter_question
from lexical_search import LexicalSearch
from passages import Passage, bigrams, join_text, load_passages, load_rows, overlap, sentence_text, window_around
from split import split_of

BUDGET_CHARS = 120
# Encyclopaedic questions are many and easy; on two cores a full share of their negatives is not affordable.
MRC_OTHER_SENTENCES, MRC_ALTERED_SHARE = 1, 0.4
SIMILAR = 30
# A passage that holds this share of the evidence's character pairs may answer as well: not a safe negative.
SAME_EVIDENCE = 0.6


class Builder:
    def __init__(self, folder: str, seed: int) -> None:
        self.chance = random.Random(seed)
        self.examples: list[dict] = []
        self.reading = {p.id: p for p in load_passages(f"{folder}/reading-passages.jsonl")}
        held_out = {p.text for p in self.reading.values() if split_of(p.id) != "train"}
        self.mrc = {p.id: p for p in load_passages(f"{folder}/mrc-passages.jsonl") if p.text not in held_out}
        statutes = [
            p for p in load_passages(f"{folder}/statutes.jsonl") if len(p.text) >= 20 and p.text not in held_out
        ]
        trained = [p for p in self.reading.values() if split_of(p.id) == "train"]
        self.pool = [*statutes, *self.mrc.values(), *trained]
        self.pairs = [
            *(pair for pair in load_rows(f"{folder}/reading-pairs.jsonl") if split_of(pair["passageId"]) == "train"),
            *(pair for pair in load_rows(f"{folder}/mrc-pairs.jsonl") if pair["passageId"] in self.mrc),
        ]

    def build(self) -> list[dict]:
        search = LexicalSearch([f"{p.label}{p.text}" for p in self.pool])
        similar = search.best([pair["question"] for pair in self.pairs], SIMILAR)
        for pair, ranked in zip(self.pairs, similar):
            written = pair["passageId"] in self.reading
            passage = self.reading[pair["passageId"]] if written else self.mrc[pair["passageId"]]
            if not pair["answerable"]:
                self.near_miss(pair, passage)
            elif pair["evidence"]:
                self.answered(pair, passage)
                self.elsewhere(pair, passage, [self.pool[index] for index in ranked])
        self.chance.shuffle(self.examples)
        return self.examples

    def add(self, pair: dict, text: str, label: int, kind: str, question: str | None = None) -> None:
        self.examples.append(
            {"q": question or pair["question"], "t": text, "y": label, "k": kind, "p": pair["passageId"]}
        )

    def head(self, passage: Passage) -> str:
        """Mostly the whole heading, now and then less, as documents differ in what they give."""
        draw = self.chance.random()
        return "" if draw < 0.08 else passage.title if draw < 0.16 else passage.label

    def window(self, passage: Passage, wanted: set[int], question: str) -> str:
        room = BUDGET_CHARS - len(question) - len(passage.label)
        budget = room if self.chance.random() < 0.6 else self.chance.randint(30, max(31, room))
        chosen = window_around(passage.sentences, wanted, budget, self.chance)
        return join_text(self.head(passage), "".join(passage.sentences[index] for index in chosen))

    def near_miss(self, pair: dict, passage: Passage) -> None:
        question = pair["question"]
        ranked = sorted(range(len(passage.sentences)), key=lambda i: -overlap(question, passage.sentences[i]))
        self.add(pair, self.window(passage, {ranked[0]}, question), 0, "near-miss")
        if len(ranked) > 1:
            self.add(pair, sentence_text(passage, self.chance.choice(ranked[:2])), 0, "near-miss-sentence")

    def answered(self, pair: dict, passage: Passage) -> None:
        question, evidence = pair["question"], set(pair["evidence"])
        written = passage.id in self.reading
        self.add(pair, self.window(passage, evidence, question), 1, "passage")
        if len(evidence) == 1:
            self.add(pair, sentence_text(passage, pair["evidence"][0]), 1, "sentence")
        else:
            joined = "".join(passage.sentences[index] for index in sorted(evidence))
            self.add(pair, join_text(passage.label, joined), 1, "sentences")
        others = [
            index
            for index in range(len(passage.sentences))
            if index not in evidence and not self.repeats(pair, passage, passage.sentences[index])
        ]
        others.sort(key=lambda index: -overlap(question, passage.sentences[index]))
        for index in others[: 2 if written else MRC_OTHER_SENTENCES]:
            self.add(pair, sentence_text(passage, index), 0, "other-sentence")
        rest = "".join(passage.sentences[index] for index in others)
        if len(rest) >= 15:
            start = self.chance.randrange(max(1, len(others) - 1))
            piece = "".join(passage.sentences[index] for index in others[start:])[:BUDGET_CHARS]
            self.add(pair, join_text(self.head(passage), piece), 0, "evidence-removed")
        altered = alter_question(question, passage, self.chance)
        if altered and (written or self.chance.random() < MRC_ALTERED_SHARE):
            self.add(pair, self.window(passage, evidence, question), 0, "altered-question", altered)

    def repeats(self, pair: dict, passage: Passage, text: str) -> bool:
        """Whether the text may answer as well."""
        if pair["passageId"] in self.mrc and pair["answer"] in text:
            return True
        wanted = bigrams("".join(passage.sentences[index] for index in pair["evidence"]))
        return len(wanted & bigrams(text)) / max(1, len(wanted)) > SAME_EVIDENCE

    def elsewhere(self, pair: dict, passage: Passage, ranked: list[Passage]) -> None:
        question = pair["question"]
        candidates = [
            other for other in ranked if other.text != passage.text and not self.repeats(pair, passage, other.text)
        ]
        same_law = [other for other in candidates if other.title == passage.title]
        chosen = candidates[:3] and [self.chance.choice(candidates[:3])]
        if passage.id in self.reading:
            chosen += same_law[:6] and [self.chance.choice(same_law[:6])] or candidates[3:10][:1]
        for other in chosen:
            best = max(range(len(other.sentences)), key=lambda i: overlap(question, other.sentences[i]))
            if self.chance.random() < 0.3:
                self.add(pair, sentence_text(other, best), 0, "elsewhere-sentence")
            else:
                self.add(pair, self.window(other, {best}, question), 0, "elsewhere")


def main(folder: str, out: str, seed: str) -> None:
    examples = Builder(folder, int(seed)).build()
    with open(out, "w", encoding="utf-8") as lines:
        for example in examples:
            lines.write(json.dumps(example, ensure_ascii=False) + "\n")
    counts: dict[tuple, int] = {}
    for example in examples:
        key = (example["k"], example["y"])
        counts[key] = counts.get(key, 0) + 1
    print(len(examples), sorted(counts.items()))


main(*sys.argv[1:])
