"""Writes reader.json, from the dev split: python calibrate.py FOLDED TOKENIZER MODEL.onnx OUT.json

Passage: written pairs and, once for each answered question, the most similar other passage, each kind weighing
the same. Sentence: the sentences of answering passages.
"""

import json
import sys

import numpy
import torch

from evaluate import onnx_scorer, platt
from measures import ReadingSet
from pair_encoder import MAX_QUESTION_TOKENS, MAX_TOKENS, PairEncoder
from passages import HEAD_CHARS, sentence_text


def main(folded: str, tokenizer: str, model: str, out: str) -> None:
    torch.set_num_threads(1)
    reading = ReadingSet(folded, "dev", others=1, most_choices=120)
    score = onnx_scorer(model, PairEncoder(tokenizer), 1)
    passage = numpy.concatenate([score(reading.written), score(reading.elsewhere)])
    passage_labels = numpy.concatenate([reading.labels, numpy.zeros(len(reading.elsewhere))])
    rows = [
        (pair["question"], sentence_text(own, index), float(index in pair["evidence"]))
        for pair, own in reading.choices
        for index in range(len(own.sentences))
    ]
    sentence = score([(question, text) for question, text, _ in rows])
    fits = {
        name: dict(zip(("slope", "offset"), (round(value, 4) for value in platt(scores, labels))))
        for name, scores, labels in (
            ("passage", passage, passage_labels),
            ("sentence", sentence, numpy.array([label for *_, label in rows])),
        )
    }
    settings = {
        "maxTokens": MAX_TOKENS,
        "maxQuestionTokens": MAX_QUESTION_TOKENS,
        "maxHeadCodePoints": HEAD_CHARS,
        "headSeparator": "|",
        "probability": "1 / (1 + exp(-(slope * logit + offset)))",
        "calibration": fits,
    }
    with open(out, "w", encoding="utf-8") as file:
        file.write(json.dumps(settings, indent=2) + "\n")
    print(json.dumps(settings))


main(*sys.argv[1:])
