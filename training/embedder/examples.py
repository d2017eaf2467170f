"""Questions with the texts that answer them, and texts that resemble these, from all sources."""

import hashlib
import random
from collections import defaultdict
from dataclasses import dataclass, field

from texts.lexical_search import LexicalSearch
from texts.passages import load_rows
from texts.split import split_of

SIMILAR = 8
MRC_QUESTIONS = 2000


def is_held_out(statute: str) -> bool:
    """Whether the questions about a statute are for measuring: one statute in eight."""
    return hashlib.sha256(f"embedder:{statute}".encode()).digest()[0] % 8 == 0


@dataclass(frozen=True)
class Text:
    content: str
    # Texts of one passage never stand against each other unless they are written down as a question's negatives.
    passage: str


@dataclass
class Question:
    text: str
    source: str
    document: str
    sentences: list[Text]
    bodies: list[Text]
    # Sentences of the same document, and bodies, that do not answer; nearest first once mine_negatives.py has sorted them.
    other_sentences: list[Text] = field(default_factory=list)
    other_bodies: list[Text] = field(default_factory=list)
    # Questions that the same document does not answer.
    near_misses: list[str] = field(default_factory=list)


@dataclass
class Passage:
    key: str
    document: str
    sentences: list[str]

    @property
    def body(self) -> str:
        return "\n".join(self.sentences)


def squeeze(text: str) -> str:
    return "".join(text.split())


def is_evidence(sentence: str, quotes: list[str]) -> bool:
    own = squeeze(sentence)
    return len(own) > 3 and any(own in quote or quote in own for quote in quotes)


class Gatherer:
    """`folded` holds what fold-data.mjs wrote, `policy` what write-question-examples.ts wrote."""

    def __init__(self, folded: str, policy: str, seed: int) -> None:
        self.folded, self.policy, self.chance = folded, policy, random.Random(seed)
        self.passages: dict[str, list[Passage]] = defaultdict(list)
        self.questions: list[Question] = []

    def gather(self) -> list[Question]:
        self.read_policy()
        self.read_statutes()
        self.read_reading_pairs()
        self.read_mrc()
        self.find_similar()
        return self.questions

    def read_policy(self) -> None:
        rows = [row for row in load_rows(f"{self.policy}/policy-questions.jsonl") if row["part"] == "train"]
        trained = {row["documentId"] for row in rows}
        for index, row in enumerate(load_rows(f"{self.policy}/policy-passages.jsonl")):
            if row["documentId"] in trained:
                self.add_passage(f"policy{index}", row["documentId"], row["sentences"])
        self.add_questions("policy", rows, lambda row: self.passages[row["documentId"]])

    def read_statutes(self) -> None:
        rows = [row for row in load_rows(f"{self.policy}/statute-questions.jsonl") if not is_held_out(row["file"])]
        wanted = {row["file"] for row in rows}
        for row in load_rows(f"{self.folded}/statutes.jsonl"):
            file = row["id"].split("#")[0]
            if file in wanted and row["sentences"]:
                self.add_passage(row["id"], file, row["sentences"])
        self.add_questions("statute", rows, lambda row: self.passages[row["file"]])

    def read_reading_pairs(self) -> None:
        """Less the passages of DRCD and LeCoQA, on whose questions the embedder is measured."""
        for row in load_rows(f"{self.folded}/reading-passages.jsonl"):
            if split_of(row["id"]) == "train" and row["source"] not in ("drcd", "lecoqa-articles"):
                self.add_passage(row["id"], row["id"], row["sentences"])
        rows = []
        for pair in load_rows(f"{self.folded}/reading-pairs.jsonl"):
            if pair["passageId"] not in self.passages:
                continue
            sentences = self.passages[pair["passageId"]][0].sentences
            quotes = [squeeze(sentences[index]) for index in pair["evidence"]]
            rows.append({**pair, "evidence": quotes})
        self.add_questions("reading", rows, lambda row: self.passages[row["passageId"]])

    def read_mrc(self) -> None:
        for row in load_rows(f"{self.folded}/mrc-passages.jsonl"):
            self.add_passage(row["id"], row["id"], row["sentences"])
        rows = []
        for pair in load_rows(f"{self.folded}/mrc-pairs.jsonl"):
            sentences = self.passages[pair["passageId"]][0].sentences
            rows.append({**pair, "evidence": [squeeze(sentences[index]) for index in pair["evidence"]]})
        self.chance.shuffle(rows)
        self.add_questions("mrc", rows[:MRC_QUESTIONS], lambda row: self.passages[row["passageId"]])

    def add_passage(self, key: str, document: str, sentences: list[str]) -> None:
        self.passages[document].append(Passage(key, document, sentences))

    def add_questions(self, source: str, rows: list[dict], passages_of) -> None:
        misses: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            if not row["answerable"]:
                misses[self.document_of(passages_of(row))].append(row["question"])
        lost = 0
        for row in rows:
            if not row["answerable"]:
                continue
            question = self.question_of(source, row, passages_of(row))
            lost += question is None
            if question:
                question.near_misses = misses[question.document]
                self.questions.append(question)
        print(source, len(rows), "questions,", lost, "without their evidence")

    def document_of(self, passages: list[Passage]) -> str:
        return passages[0].document if passages else ""

    def question_of(self, source: str, row: dict, passages: list[Passage]) -> Question | None:
        right, bodies, others, other_bodies = [], [], [], []
        for passage in passages:
            held = [is_evidence(sentence, row["evidence"]) for sentence in passage.sentences]
            for sentence, is_right in zip(passage.sentences, held):
                if len(sentence) >= 4:
                    (right if is_right else others).append(Text(sentence, passage.key))
            (bodies if any(held) else other_bodies).append(Text(passage.body, passage.key))
        if not right:
            return None
        return Question(row["question"], source, passages[0].document, right[:4], bodies[:3], others, other_bodies)

    def find_similar(self) -> None:
        """Puts bodies of any document that share words with the question before the others of its own."""
        pool = [passage for passages in self.passages.values() for passage in passages]
        search = LexicalSearch([passage.body for passage in pool])
        found = search.best([question.text for question in self.questions], SIMILAR)
        for question, ranked in zip(self.questions, found):
            own = {text.passage for text in question.bodies}
            similar = [Text(pool[index].body, pool[index].key) for index in ranked if pool[index].key not in own]
            question.other_bodies = similar + question.other_bodies
