"""Question and text as token ids: the question whole, the text cut so that the pair has at most MAX_TOKENS."""

import numpy
import torch
from tokenizers import Tokenizer

MAX_TOKENS = 160
MAX_QUESTION_TOKENS = 64
# Few different shapes: every new one costs compiling, and memory that is not given back.
LENGTH_STEP = 16


class PairEncoder:
    def __init__(self, path: str, max_tokens: int = MAX_TOKENS) -> None:
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.max_tokens = max_tokens
        self.start, self.end = (self.tokenizer.token_to_id(token) for token in ("[CLS]", "[SEP]"))

    def encode(self, pairs: list[tuple[str, str]]) -> list[tuple[list[int], int]]:
        """Ids of every pair, and where its second segment begins."""
        questions, texts = (
            [encoding.ids for encoding in self.tokenizer.encode_batch(list(side), add_special_tokens=False)]
            for side in zip(*pairs)
        )
        encoded = []
        for question, text in zip(questions, texts):
            first = [self.start, *question[:MAX_QUESTION_TOKENS], self.end]
            room = self.max_tokens - len(first) - 1
            encoded.append(([*first, *text[:room], self.end], len(first)))
        return encoded


def collate(encoded: list[tuple[list[int], int]]) -> tuple[numpy.ndarray, numpy.ndarray, numpy.ndarray]:
    """Padded ids, mask and segments."""
    length = padded(max(len(ids) for ids, _ in encoded))
    ids, mask, segments = (numpy.zeros((len(encoded), length), dtype=numpy.int64) for _ in range(3))
    for row, (tokens, second) in enumerate(encoded):
        ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
        segments[row, second : len(tokens)] = 1
    return ids, mask, segments


def as_tensors(encoded: list[tuple[list[int], int]]) -> list[torch.Tensor]:
    return [torch.from_numpy(part) for part in collate(encoded)]


def padded(length: int) -> int:
    return -(-length // LENGTH_STEP) * LENGTH_STEP


def batches_of_like_length(lengths: list[int], max_tokens: int) -> list[list[int]]:
    """Indices in batches of one padded length and at most `max_tokens` tokens, shortest first."""
    by_length: dict[int, list[int]] = {}
    for index, length in enumerate(lengths):
        by_length.setdefault(padded(length), []).append(index)
    batches = []
    for length, indices in sorted(by_length.items()):
        size = max(1, max_tokens // length)
        batches += [indices[start : start + size] for start in range(0, len(indices), size)]
    return batches
