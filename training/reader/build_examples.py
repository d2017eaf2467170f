"""Writes the training mixture: python -m reader.build_examples FOLDED QUESTIONS TOKENIZER INT8.onnx OUT.jsonl SEED

FOLDED holds what fold-data.mjs and write-claim-examples.ts (claims.jsonl) wrote, QUESTIONS what
write-question-examples.ts wrote; tokenizer and model are the embedder's. A line is a group of pairs of one question: {"kind", "task": 0 answered, 1 supported, "passage", "rank": whether
its right texts are to be ranked before the others, "pairs": [{"a", "b", "label", "weight", "bias"}]}.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Sequence

from embedder.mine_negatives import QuantisedEmbedder
from texts.lexical_search import LexicalSearch
from texts.passages import Passage, bigrams, join_text, load_passages, load_rows, overlap, sentence_text, window_around
from texts.split import split_of

from . import question_bias
from .alter import alter_question
from .asked import Asked, Sentence, load_asked

BUDGET_CHARS = 120
ANSWERED, SUPPORTED = range(2)
# Written near misses are few and are what matters most; exchanged words often give odd questions.
WEIGHTS = {"near-miss": 2.0, "near-miss-sentence": 1.5, "altered-question": 0.5, "asked-miss": 1.5}
WRONG_CHOICE, WRITTEN_CLAIM, RULED_CLAIM = 0.8, 1.3, 0.9
MRC_QUESTIONS, RULED_CLAIMS = 1300, 4200
MOST_OTHERS = {"reading": 5, "mrc": 3}
# Of the sentences likely to be taken for the answer: the first few, and some of the rest.
LIKELIEST_WRONG, OTHER_WRONG, MISSED = 3, 1, 2
SIMILAR = 30
# Every so many statutes' articles: the pool of similar passages.
STATUTE_SHARE = 3
# A passage that holds this share of the evidence's character pairs may answer as well: not a safe negative.
SAME_EVIDENCE = 0.6


class Builder:
    def __init__(self, folder: str, asked: list[Asked], seed: int) -> None:
        self.folder, self.asked = folder, asked
        self.chance = random.Random(seed)
        self.groups: list[dict] = []
        self.reading = {p.id: p for p in load_passages(f"{folder}/reading-passages.jsonl")}
        unseen = [p for p in self.reading.values() if split_of(p.id) != "train"]
        held_out = {p.text for p in unseen}
        self.held_out_sentences = {sentence for p in unseen for sentence in p.sentences}
        self.mrc = {p.id: p for p in load_passages(f"{folder}/mrc-passages.jsonl") if p.text not in held_out}
        statutes = load_passages(f"{folder}/statutes.jsonl")[::STATUTE_SHARE]
        trained = [p for p in self.reading.values() if split_of(p.id) == "train"]
        usable = [p for p in statutes if len(p.text) >= 20 and p.text not in held_out]
        self.pool = [*usable, *self.mrc.values(), *trained]

    def build(self) -> list[dict]:
        self.read_written()
        self.read_mrc()
        self.read_asked()
        self.read_claims()
        self.chance.shuffle(self.groups)
        self.add_bias()
        return self.groups

    def read_written(self) -> None:
        pairs = [p for p in load_rows(f"{self.folder}/reading-pairs.jsonl") if split_of(p["passageId"]) == "train"]
        answered = [pair for pair in pairs if pair["answerable"] and pair["evidence"]]
        search = LexicalSearch([f"{p.label}{p.text}" for p in self.pool])
        similar = search.best([pair["question"] for pair in answered], SIMILAR)
        for pair, ranked in zip(answered, similar):
            passage = self.reading[pair["passageId"]]
            self.choice("choice", pair, passage, MOST_OTHERS["reading"])
            self.answered(pair, passage)
            self.elsewhere(pair, passage, [self.pool[index] for index in ranked])
        for pair in pairs:
            if not pair["answerable"]:
                self.near_miss(pair, self.reading[pair["passageId"]])

    def read_mrc(self) -> None:
        pairs = [
            pair
            for pair in load_rows(f"{self.folder}/mrc-pairs.jsonl")
            if pair["passageId"] in self.mrc and pair["answerable"] and pair["evidence"]
        ]
        self.chance.shuffle(pairs)
        for pair in pairs[:MRC_QUESTIONS]:
            self.choice("mrc", pair, self.mrc[pair["passageId"]], MOST_OTHERS["mrc"])

    def read_asked(self) -> None:
        asked = [one for one in self.asked if one.part == "train" and not self.held_out_sentence(one)]
        misses: dict[Sentence, list[Asked]] = defaultdict(list)
        for one in asked:
            if not one.right:
                misses[seeming(one)[0]].append(one)
        for one in asked:
            if one.right:
                self.answered_in(one, misses)
        for one in asked:
            if not one.right:
                for sentence in seeming(one)[:MISSED]:
                    self.single("asked-miss", one.document, one.text, sentence.line, 0)

    def answered_in(self, one: Asked, misses: dict[Sentence, list[Asked]]) -> None:
        """The right sentences before the likeliest others, and before themselves asked what they do not tell."""
        rest = one.wrong[LIKELIEST_WRONG:]
        wrong = [*one.wrong[:LIKELIEST_WRONG], *self.chance.sample(rest, min(OTHER_WRONG, len(rest)))]
        twins = [pair_of(miss.text, sentence.line, 0, 1) for sentence in one.right for miss in misses[sentence]]
        right, others = ([sentence.line for sentence in group] for group in (one.right[:3], wrong))
        self.ranked("asked", one.document, one.text, right, others, twins and [self.chance.choice(twins)])

    def held_out_sentence(self, one: Asked) -> bool:
        return any(sentence.text in self.held_out_sentences for sentence in one.right)

    def read_claims(self) -> None:
        rows = [row for row in load_rows(f"{self.folder}/claims.jsonl") if row["part"] == "train"]
        ruled = [row for row in rows if row["source"] == "rule"]
        self.chance.shuffle(ruled)
        groups: dict[str, list[dict]] = defaultdict(list)
        for index, row in enumerate([*(row for row in rows if row["source"] != "rule"), *ruled[:RULED_CLAIMS]]):
            groups[row["twins"] or f"alone {index}"].append(row)
        for twins in groups.values():
            with_head = self.chance.random() < 0.65
            self.add("claim", SUPPORTED, twins[0]["passage"], [claim_pair(row, with_head) for row in twins])

    def add(self, kind: str, task: int, passage: str, pairs: list[dict]) -> None:
        labels = {pair["label"] for pair in pairs}
        self.groups.append(
            {"kind": kind, "task": task, "passage": passage, "rank": len(labels) == 2, "pairs": pairs}
        )

    def single(self, kind: str, passage: str, question: str, text: str, label: int) -> None:
        self.add(kind, ANSWERED, passage, [pair_of(question, text, label, WEIGHTS.get(kind, 1.0))])

    def ranked(
        self, kind: str, passage: str, question: str, right: list[str], wrong: list[str], twins: Sequence[dict] = ()
    ) -> None:
        """The right texts before the wrong ones, and before `twins`, pairs of another question."""
        pairs = [pair_of(question, text, 1, len(right) ** -0.5) for text in right]
        pairs += [*(pair_of(question, text, 0, WRONG_CHOICE) for text in wrong), *twins]
        self.add(kind, ANSWERED, passage, pairs)

    def head(self, passage: Passage) -> str:
        """Mostly the whole heading, now and then less, as documents differ in what they give."""
        draw = self.chance.random()
        return "" if draw < 0.08 else passage.title if draw < 0.16 else passage.label

    def window(self, passage: Passage, wanted: set[int], question: str) -> str:
        room = BUDGET_CHARS - len(question) - len(passage.label)
        budget = room if self.chance.random() < 0.6 else self.chance.randint(30, max(31, room))
        chosen = window_around(passage.sentences, wanted, budget, self.chance)
        return join_text(self.head(passage), "".join(passage.sentences[index] for index in chosen))

    def others_of(self, pair: dict, passage: Passage) -> list[int]:
        """Sentences that do not answer, nearest to the question first."""
        others = [
            index
            for index, sentence in enumerate(passage.sentences)
            if index not in pair["evidence"] and not self.repeats(pair, passage, sentence)
        ]
        return sorted(others, key=lambda index: -overlap(pair["question"], passage.sentences[index]))

    def choice(self, kind: str, pair: dict, passage: Passage, most: int) -> None:
        head = self.head(passage)

        def line(index: int) -> str:
            return join_text(
                " ".join(part for part in (head, passage.stem_of(index)) if part), passage.sentences[index]
            )

        right = [line(index) for index in sorted(set(pair["evidence"]))]
        wrong = [line(index) for index in self.others_of(pair, passage)[:most]]
        self.ranked(kind, pair["passageId"], pair["question"], right, wrong)

    def answered(self, pair: dict, passage: Passage) -> None:
        question, evidence = pair["question"], set(pair["evidence"])
        self.single("passage", passage.id, question, self.window(passage, evidence, question), 1)
        altered = alter_question(question, passage, self.chance)
        if altered and self.chance.random() < 0.5:
            self.single("altered-question", passage.id, altered, self.window(passage, evidence, question), 0)
        rest = "".join(passage.sentences[index] for index in sorted(self.others_of(pair, passage)))[:BUDGET_CHARS]
        if len(rest) >= 15 and self.chance.random() < 0.5:
            self.single("evidence-removed", passage.id, question, join_text(self.head(passage), rest), 0)

    def near_miss(self, pair: dict, passage: Passage) -> None:
        question = pair["question"]
        ranked = sorted(range(len(passage.sentences)), key=lambda i: -overlap(question, passage.sentences[i]))
        self.single("near-miss", passage.id, question, self.window(passage, {ranked[0]}, question), 0)
        if len(ranked) > 1:
            nearest = sentence_text(passage, self.chance.choice(ranked[:2]))
            self.single("near-miss-sentence", passage.id, question, nearest, 0)

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
        chosen += same_law[:6] and [self.chance.choice(same_law[:6])] or candidates[3:10][:1]
        for other in chosen:
            best = max(range(len(other.sentences)), key=lambda i: overlap(question, other.sentences[i]))
            alone = self.chance.random() < 0.3
            text = sentence_text(other, best) if alone else self.window(other, {best}, question)
            self.single("elsewhere", passage.id, question, text, 0)

    def add_bias(self) -> None:
        """What question or claim tell alone, from a model that saw none of the passage's others."""
        for task in (ANSWERED, SUPPORTED):
            rows = [(group, pair) for group in self.groups if group["task"] == task for pair in group["pairs"]]
            examples = [{"q": pair["a"], "y": pair["label"], "p": group["passage"]} for group, pair in rows]
            odds = question_bias.held_out_log_odds(examples, [pair["weight"] for _, pair in rows])
            for (_, pair), bias in zip(rows, odds):
                pair["bias"] = round(float(bias), 3)


def seeming(one: Asked) -> list[Sentence]:
    """The sentences that seem to answer, as written down, or else the likeliest."""
    return [*one.near, *(sentence for sentence in one.wrong if sentence not in one.near)]


def pair_of(first: str, second: str, label: int, weight: float) -> dict:
    return {"a": first, "b": second, "label": label, "weight": round(weight, 3), "bias": 0.0}


def claim_pair(row: dict, with_head: bool) -> dict:
    weight = RULED_CLAIM if row["source"] == "rule" else WRITTEN_CLAIM
    text = join_text(row["head"] if with_head else "", "".join(row["quotes"]))
    return pair_of(row["claim"], text, row["label"], weight)


def main(folder: str, questions: str, tokenizer: str, model: str, out: str, seed: str) -> None:
    asked = load_asked(folder, questions, QuantisedEmbedder(model, tokenizer))
    groups = Builder(folder, asked, int(seed)).build()
    with open(out, "w", encoding="utf-8") as lines:
        for group in groups:
            lines.write(json.dumps(group, ensure_ascii=False) + "\n")
    counts: dict[str, int] = {}
    for group in groups:
        counts[group["kind"]] = counts.get(group["kind"], 0) + len(group["pairs"])
    print(sum(counts.values()), sorted(counts.items()))


if __name__ == "__main__":
    main(*sys.argv[1:])
