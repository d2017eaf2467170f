"""Gathers the questions and finds what resembles their evidence: python -m embedder.mine_negatives FOLDED POLICY TOKENIZER INT8.onnx OUT"""

import sys

import numpy
import onnxruntime
import torch

from texts.passages import overlap

from .examples import Gatherer, Question
from .tokens import QUESTION_TOKENS, TEXT_TOKENS, Tokens

# A text that holds this share of the evidence's character pairs may answer as well: not a safe negative.
SAME_EVIDENCE = 0.6
NEAREST_SENTENCES, NEAREST_BODIES, NEAR_MISSES = 24, 8, 4
BATCH = 32


class QuantisedEmbedder:
    """Faster than the 32-bit one; for finding what is near it will do."""

    def __init__(self, model: str, tokenizer: str) -> None:
        self.session = onnxruntime.InferenceSession(model)
        self.tokens = Tokens(tokenizer)

    def embed(self, texts: list[str], most: int) -> numpy.ndarray:
        encoded = self.tokens.encode(texts, most)
        order = sorted(range(len(texts)), key=lambda index: len(encoded[index]))
        vectors = numpy.zeros((len(texts), 512), dtype=numpy.float32)
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            vectors[part] = self._run([encoded[index] for index in part])
        return vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)

    def _run(self, encoded: list[list[int]]) -> numpy.ndarray:
        longest = max(map(len, encoded))
        ids = numpy.array([[*row, *[0] * (longest - len(row))] for row in encoded])
        mask = numpy.array([[1] * len(row) + [0] * (longest - len(row)) for row in encoded])
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": numpy.zeros_like(ids)}
        return self.session.run(None, inputs)[0][:, 0]


def mine(questions: list[Question], embedder: QuantisedEmbedder) -> None:
    """Keeps each question's most similar wrong texts, nearest first."""
    contents = sorted({text.content for question in questions for text in question.other_sentences})
    place = {content: index for index, content in enumerate(contents)}
    print(len(contents), "sentences", flush=True)
    vectors = embedder.embed(contents, TEXT_TOKENS)
    asked = embedder.embed([question.text for question in questions], QUESTION_TOKENS)
    for question, vector in zip(questions, asked):
        evidence = "".join(text.content for text in question.sentences)
        scores = vectors[[place[text.content] for text in question.other_sentences]] @ vector
        nearest = [question.other_sentences[index] for index in numpy.argsort(-scores)[:NEAREST_SENTENCES]]
        question.other_sentences = [t for t in nearest if overlap(evidence, t.content) < SAME_EVIDENCE]
        bodies = question.other_bodies[:NEAREST_BODIES]
        question.other_bodies = [t for t in bodies if overlap(evidence, t.content) < SAME_EVIDENCE]
        misses = sorted(set(question.near_misses), key=lambda miss: -overlap(miss, question.sentences[0].content))
        question.near_misses = misses[:NEAR_MISSES]


def main(folded: str, policy: str, tokenizer: str, model: str, out: str) -> None:
    questions = Gatherer(folded, policy, 1).gather()
    mine(questions, QuantisedEmbedder(model, tokenizer))
    torch.save(questions, out)
    print(len(questions), "questions")


if __name__ == "__main__":
    main(*sys.argv[1:])
