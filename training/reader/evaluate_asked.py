"""What the reader does among the sentences that the product would take for an answer, on documents it has not seen:
python -m reader.evaluate_asked FOLDED QUESTIONS EMBEDDER_TOKENIZER EMBEDDER.onnx READER_TOKENIZER READER.onnx
"""

import sys
from collections.abc import Callable

import numpy

from embedder.mine_negatives import QuantisedEmbedder

from .asked import Asked, Sentence, load_asked
from .evaluate import onnx_scorer
from .measures import auc
from .pair_encoder import PairEncoder

RIGHT, WRONG = 2, 4

Score = Callable[[list[tuple[str, str]]], numpy.ndarray]


def candidates(one: Asked) -> list[Sentence]:
    if one.right:
        return [*one.right[:RIGHT], *one.wrong[:WRONG]]
    return [*one.near[:1], *(sentence for sentence in one.wrong if sentence not in one.near)][:WRONG]


def measure(questions: list[Asked], score: Score) -> dict[str, float]:
    """How often a right sentence scores best, and whether the best score tells an answerable question."""
    scores = [score([(one.text, sentence.line) for sentence in candidates(one)]) for one in questions]
    chosen = [found.argmax() < len(one.right[:RIGHT]) for one, found in zip(questions, scores) if one.right]
    best = numpy.array([found.max() for found in scores])
    labels = numpy.array([int(bool(one.right)) for one in questions])
    return {"questions": len(questions), "answerable": len(chosen), "choice": numpy.mean(chosen), "auc": auc(best, labels)}


def main(folded: str, questions: str, embedder_tokenizer: str, embedder: str, tokenizer: str, model: str) -> None:
    asked = load_asked(folded, questions, QuantisedEmbedder(embedder, embedder_tokenizer))
    score = onnx_scorer(model, PairEncoder(tokenizer), 1)
    for source in ("policy", "statute"):
        unseen = [one for one in asked if one.source == source and one.part == "held-out"]
        figures = measure(unseen, score)
        print(source, ", ".join(f"{name} {value:.3f}" if value < 1 else f"{name} {value}" for name, value in figures.items()))


if __name__ == "__main__":
    main(*sys.argv[1:])
