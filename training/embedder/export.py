"""Writes the weights into the folder that the product loads: python -m embedder.export WEIGHTS.pt BASE.onnx FOLDER [SHARE]

FOLDER holds config.json, tokenizer.json and tokenizer_config.json, which the training leaves as they are."""

import hashlib
import sys
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .bert import mix, read_embedder, write_embedder

LISTED = ["config.json", "onnx/model_quantized.onnx", "tokenizer.json", "tokenizer_config.json"]


def main(weights: str, base: str, out: str, share: str = "0.8") -> None:
    folder = Path(out)
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    full, small = folder / "onnx" / "model.onnx", folder / "onnx" / "model_quantized.onnx"
    embedder = read_embedder(base)
    mix(embedder, torch.load(weights, weights_only=True), float(share))
    write_embedder(embedder, base, str(full))
    quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()
    sums = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in LISTED]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
    print("".join(sums), small.stat().st_size)


if __name__ == "__main__":
    main(*sys.argv[1:])
