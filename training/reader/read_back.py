"""Weights to go on training from, read back from an exported reader: python -m reader.read_back ENCODER.bin TOKENIZER.json MODEL.onnx OUT_DIR

Writes kept.npy and start.pt. The word table is the encoder's own, since training leaves it as it is; matrices are the
exported 8-bit ones, within half a step of what they were.
"""

import sys
from pathlib import Path

import numpy
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer

from .encoder_file import read_encoder
from .reader_model import LAYERS, Reader, load_encoder

# The products of a layer, in the order of its graph; those of poolers and heads have their names.
PRODUCTS = [
    f"layers.{layer}.{name}.weight"
    for layer in range(LAYERS)
    for name in ("query_key_value", "attended", "inner", "outer")
]


def kept_rows(tokenizer: str, pieces: list[str]) -> numpy.ndarray:
    """Rows of the encoder's word table that the tokenizer's pieces have, in its order."""
    rows = {piece: row for row, piece in enumerate(pieces)}
    own = sorted(Tokenizer.from_file(tokenizer).get_vocab().items(), key=lambda entry: entry[1])
    return numpy.array([rows[piece] for piece, _ in own])


def matrices(graph: onnx.GraphProto) -> dict[str, numpy.ndarray]:
    """What the quantised products multiply by, as [outputs, inputs]."""
    constants = {tensor.name: tensor for tensor in graph.initializer}
    found, unnamed = {}, iter(PRODUCTS)
    for node in graph.node:
        if node.op_type != "MatMulInteger" or node.input[1] not in constants:
            continue
        name = node.input[1].removesuffix("_quantized")
        values, scale, zero = (
            numpy_helper.to_array(constants[f"{name}_{part}"]).astype(numpy.float32)
            for part in ("quantized", "scale", "zero_point")
        )
        own = name.removesuffix("_Transposed")
        found[own if own != name else next(unnamed)] = ((values - zero) * scale).T.copy()
    return found


def read_back(encoder: str, tokenizer: str, model: str) -> tuple[numpy.ndarray, Reader]:
    file = read_encoder(encoder)
    kept = kept_rows(tokenizer, file.pieces)
    reader = load_encoder(file.tensors, kept)
    graph = onnx.load(model).graph
    values = matrices(graph)
    for tensor in graph.initializer:
        if tensor.data_type == onnx.TensorProto.FLOAT:
            values[tensor.name] = numpy_helper.to_array(tensor)
    own = reader.state_dict()
    for name, parameter in own.items():
        if name in values:
            parameter.copy_(torch.from_numpy(values[name].copy()))
        elif not name.startswith(("words", "positions", "segments")):
            raise ValueError(f"{model} does not hold {name}")
    return kept, reader


def main(encoder: str, tokenizer: str, model: str, out: str) -> None:
    kept, reader = read_back(encoder, tokenizer, model)
    numpy.save(Path(out) / "kept.npy", kept)
    torch.save(reader.state_dict(), Path(out) / "start.pt")
    print(f"{len(kept)} pieces")


main(*sys.argv[1:])
