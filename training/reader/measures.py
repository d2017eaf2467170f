"""How well a score separates, all from held-out passages."""

import json
from pathlib import Path

import numpy

from texts.lexical_search import LexicalSearch
from texts.passages import Passage, best_window, join_text, load_passages, load_rows, overlap, sentence_text
from texts.split import split_of

STRATA = 10
WINDOW_CHARS = 110


def auc(scores: numpy.ndarray, labels: numpy.ndarray) -> float:
    order = numpy.argsort(scores, kind="stable")
    ranks = numpy.empty(len(scores))
    _, inverse, counts = numpy.unique(scores[order], return_inverse=True, return_counts=True)
    middle = numpy.cumsum(counts) - (counts - 1) / 2
    ranks[order] = middle[inverse]
    positive = labels.astype(bool)
    wins = ranks[positive].sum() - positive.sum() * (positive.sum() + 1) / 2
    return float(wins / (positive.sum() * (~positive).sum()))


def stratified_auc(scores: numpy.ndarray, labels: numpy.ndarray, bias: numpy.ndarray) -> float:
    """AUC over pairs of like question-only score: what the question alone does not tell."""
    total = weight = 0.0
    for part in numpy.array_split(numpy.argsort(bias, kind="stable"), STRATA):
        pairs = labels[part].sum() * (1 - labels[part]).sum()
        if pairs:
            total += pairs * auc(scores[part], labels[part])
            weight += pairs
    return total / weight


class ReadingSet:
    """Held-out pairs of one split: written pairs, other passages, sentences of passages."""

    def __init__(self, folder: str, split: str, others: int = 3, most_choices: int = 10_000) -> None:
        passages = load_passages(f"{folder}/reading-passages.jsonl")
        self.passages = {p.id: p for p in passages if split_of(p.id) == split}
        pairs = load_rows(f"{folder}/reading-pairs.jsonl")
        self.pairs = [pair for pair in pairs if pair["passageId"] in self.passages]
        self.seen = [pair for pair in pairs if split_of(pair["passageId"]) == "train"]
        self.labels = numpy.array([int(pair["answerable"]) for pair in self.pairs])
        self.written = [(pair["question"], window(pair["question"], self.of(pair))) for pair in self.pairs]
        self.answered = [pair for pair in self.pairs if pair["answerable"] and pair["evidence"]]
        self.elsewhere = self._elsewhere(folder, f"{folder}/elsewhere-{split}-{others}.json", others)
        self.choices = [
            (pair, self.of(pair)) for pair in self.answered if len(self.of(pair).sentences) >= 3
        ][:most_choices]

    def of(self, pair: dict) -> Passage:
        return self.passages[pair["passageId"]]

    def _elsewhere(self, folder: str, cache: str, others: int) -> list[tuple[str, str]]:
        """Windows of the passages nearest to each answered question that do not hold its evidence."""
        if Path(cache).exists():
            return [(question, text) for question, text in json.loads(Path(cache).read_text("utf-8"))]
        pool = [p for p in load_passages(f"{folder}/statutes.jsonl") if len(p.text) >= 20]
        pool += [p for p in load_passages(f"{folder}/reading-passages.jsonl") if p.source in ("drcd", "cmrc2018")]
        ranked = LexicalSearch([f"{p.label}{p.text}" for p in pool]).best(
            [pair["question"] for pair in self.answered], others + 12
        )
        found = []
        for pair, indices in zip(self.answered, ranked):
            own = self.of(pair)
            evidence = "".join(own.sentences[index] for index in pair["evidence"])
            different = [pool[i] for i in indices if overlap(evidence, pool[i].text) < 0.5]
            found += [(pair["question"], window(pair["question"], p)) for p in different[:others]]
        Path(cache).write_text(json.dumps(found, ensure_ascii=False), "utf-8")
        return found

    def measure(self, score, bias: numpy.ndarray) -> dict[str, float]:
        """`score` gives one number a (question, text) pair; `bias` is the question-only score of each pair."""
        written, elsewhere = score(self.written), score(self.elsewhere)
        answered = written[self.labels == 1]
        similar = auc(
            numpy.concatenate([answered, elsewhere]),
            numpy.concatenate([numpy.ones(len(answered)), numpy.zeros(len(elsewhere))]),
        )
        like = numpy.abs(bias - numpy.median(bias)) <= numpy.quantile(numpy.abs(bias - numpy.median(bias)), 1 / 3)
        return {
            "written": auc(written, self.labels),
            "written_question_does_not_tell": stratified_auc(written, self.labels, bias),
            "written_middle_third": auc(written[like], self.labels[like]),
            "similar_passages": similar,
            "evidence_top1": self.evidence_top1(score),
            "evidence_top1_overlap": self.evidence_top1(overlaps),
        }

    def evidence_top1(self, score) -> float:
        rows = [
            (pair["question"], sentence_text(passage, index))
            for pair, passage in self.choices
            for index in range(len(passage.sentences))
        ]
        scores = score(rows)
        right = start = 0
        for pair, passage in self.choices:
            end = start + len(passage.sentences)
            right += int(numpy.argmax(scores[start:end])) in pair["evidence"]
            start = end
        return right / len(self.choices)


def overlaps(pairs: list[tuple[str, str]]) -> numpy.ndarray:
    return numpy.array([overlap(question, text) for question, text in pairs])


def window(question: str, passage: Passage) -> str:
    return join_text(passage.label, best_window(question, passage, WINDOW_CHARS))
