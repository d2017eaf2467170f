"""Questions about policy documents and statutes, with the sentences that the product would take for their answer."""

from collections import defaultdict
from dataclasses import dataclass, field

import numpy

from embedder.examples import is_evidence, is_held_out, squeeze
from embedder.mine_negatives import SAME_EVIDENCE, QuantisedEmbedder
from embedder.tokens import QUESTION_TOKENS, TEXT_TOKENS
from texts.passages import load_passages, load_rows, overlap, sentence_text

LIKELIEST = 16
# What shared words add to the likeness of vectors, as the product's choice before reading weighs both.
OVERLAP_WEIGHT = 0.3
SHORTEST = 4


@dataclass(frozen=True)
class Sentence:
    text: str
    # With its heading, as the reader is given it.
    line: str


@dataclass
class Asked:
    """A question; `wrong` holds other sentences of its document, likeliest first, `near` those that seem to answer."""

    id: str
    source: str
    document: str
    part: str
    text: str
    right: list[Sentence]
    near: list[Sentence]
    wrong: list[Sentence] = field(default_factory=list)


def load_asked(folded: str, questions: str, embedder: QuantisedEmbedder) -> list[Asked]:
    """`questions` holds what write-question-examples.ts wrote; those whose evidence is not found are left out."""
    policy = load_rows(f"{questions}/policy-questions.jsonl")
    statutes = load_rows(f"{questions}/statute-questions.jsonl")
    for row in policy:
        row["source"] = "policy"
    for row in statutes:
        part = "held-out" if is_held_out(row["file"]) else "train"
        row.update(source="statute", documentId=row["file"], part=part)
    documents = policy_sentences(questions) | statute_sentences(folded, {row["documentId"] for row in statutes})
    return rank_wrong([*policy, *statutes], documents, embedder)


def policy_sentences(questions: str) -> dict[str, list[Sentence]]:
    documents: dict[str, list[Sentence]] = defaultdict(list)
    for row in load_rows(f"{questions}/policy-passages.jsonl"):
        documents[row["documentId"]] += map(Sentence, row["sentences"], row["lines"])
    return documents


def statute_sentences(folded: str, wanted: set[str]) -> dict[str, list[Sentence]]:
    documents: dict[str, list[Sentence]] = defaultdict(list)
    for passage in load_passages(f"{folded}/statutes.jsonl"):
        file = passage.id.split("#")[0]
        if file in wanted:
            lines = (sentence_text(passage, index) for index in range(len(passage.sentences)))
            documents[file] += map(Sentence, passage.sentences, lines)
    return documents


def rank_wrong(rows: list[dict], documents: dict[str, list[Sentence]], embedder: QuantisedEmbedder) -> list[Asked]:
    vectors = {
        document: embedder.embed([sentence.text for sentence in sentences], TEXT_TOKENS)
        for document, sentences in documents.items()
    }
    asked = embedder.embed([row["question"] for row in rows], QUESTION_TOKENS)
    found = []
    for row, vector in zip(rows, asked):
        sentences = documents[row["documentId"]]
        one = ask(row, sentences)
        if row["answerable"] and not one.right:
            continue
        shared = numpy.array([overlap(row["question"], sentence.line) for sentence in sentences])
        scores = vectors[row["documentId"]] @ vector + OVERLAP_WEIGHT * shared
        one.wrong = [s for s in (sentences[i] for i in numpy.argsort(-scores)) if is_wrong(one, s)][:LIKELIEST]
        found.append(one)
    print(len(rows), "questions,", len(rows) - len(found), "without their evidence", flush=True)
    return found


def ask(row: dict, sentences: list[Sentence]) -> Asked:
    def holding(quotes: list[str]) -> list[Sentence]:
        return [sentence for sentence in sentences if is_evidence(sentence.text, quotes)]

    return Asked(
        row["id"], row["source"], row["documentId"], row["part"], row["question"],
        holding(row["evidence"]) if row["answerable"] else [], holding(row["near"]),
    )


def is_wrong(one: Asked, sentence: Sentence) -> bool:
    """Whether the sentence surely does not answer; one that repeats the evidence may."""
    if len(squeeze(sentence.text)) < SHORTEST or sentence in one.right:
        return False
    return all(overlap(right.text, sentence.text) < SAME_EVIDENCE for right in one.right)
