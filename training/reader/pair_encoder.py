"""Question or claim, and text, as token ids: the first whole, the text cut so that the pair fits."""

import numpy
from tokenizers import Tokenizer

# Of the first segment, and of the pair: questions with a text, claims with their quotes.
LIMITS = ((64, 160), (96, 200))


class PairEncoder:
    def __init__(self, path: str) -> None:
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.start, self.end = self.tokenizer.encode("").ids

    def encode(self, pairs: list[tuple[str, str]], task: int) -> list[tuple[list[int], int]]:
        """Ids of every pair, and where its second segment begins."""
        firsts, seconds = (
            [encoding.ids for encoding in self.tokenizer.encode_batch(list(side), add_special_tokens=False)]
            for side in zip(*pairs)
        )
        longest, most = LIMITS[task]
        encoded = []
        for first, second in zip(firsts, seconds):
            head = [self.start, *first[:longest], self.end]
            encoded.append(([*head, *second[: most - len(head) - 1], self.end], len(head)))
        return encoded


def segments_of(encoded: list[tuple[list[int], int]]) -> list[int]:
    return [int(place >= second) for ids, second in encoded for place in range(len(ids))]


def collate(encoded: list[tuple[list[int], int]]) -> tuple[numpy.ndarray, numpy.ndarray, numpy.ndarray]:
    """Padded ids, mask and segments."""
    length = max(len(ids) for ids, _ in encoded)
    ids, mask, segments = (numpy.zeros((len(encoded), length), dtype=numpy.int64) for _ in range(3))
    for row, (tokens, second) in enumerate(encoded):
        ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
        segments[row, second : len(tokens)] = 1
    return ids, mask, segments
