"""Shows that the torch model gives what the embedder's ONNX graph gives: python check_weights.py MODEL.onnx"""

import sys

import numpy
import onnxruntime
import torch

from reader_model import load_embedder

TOLERANCE = 1e-4


def main(path: str) -> None:
    generator = numpy.random.default_rng(1)
    ids = generator.integers(672, 8000, (3, 40))
    mask = numpy.ones_like(ids)
    mask[1, 25:] = 0
    segments = numpy.zeros_like(ids)
    segments[:, 15:] = 1
    session = onnxruntime.InferenceSession(path)
    expected = session.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": segments})[0]
    model = load_embedder(path).eval()
    with torch.no_grad():
        found = model.encode(*(torch.from_numpy(part) for part in (ids, mask, segments))).numpy()
    difference = numpy.abs(found - expected)[mask.astype(bool)].max()
    print(f"largest difference {difference:.2e}")
    if difference > TOLERANCE:
        sys.exit("the torch model is not the embedder")


main(sys.argv[1])
