"""Texts as token ids, and their vectors."""

import torch
from tokenizers import Tokenizer

from .bert import HIDDEN, Embedder

QUESTION_TOKENS, TEXT_TOKENS = 48, 112


class Tokens:
    def __init__(self, path: str) -> None:
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def encode(self, texts: list[str], most: int) -> list[list[int]]:
        found = [encoding.ids for encoding in self.tokenizer.encode_batch(texts)]
        return [ids if len(ids) <= most else [*ids[: most - 1], ids[-1]] for ids in found]


def embed_all(model: Embedder, tokens: Tokens, texts: list[str], most: int, size: int = 48) -> torch.Tensor:
    encoded = tokens.encode(texts, most)
    order = sorted(range(len(texts)), key=lambda index: len(encoded[index]))
    vectors = torch.zeros(len(texts), HIDDEN)
    with torch.no_grad():
        for start in range(0, len(order), size):
            part = order[start : start + size]
            vectors[part] = model([encoded[index] for index in part])
    return vectors
