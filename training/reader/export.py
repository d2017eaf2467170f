"""Writes the model folder that the product loads: python export.py WEIGHTS.pt EMBEDDER.onnx TOKENIZER.json OUT"""

import hashlib
import json
import shutil
import sys
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from pair_encoder import MAX_TOKENS
from reader_model import HEADS, HIDDEN, INNER, LAYERS, NORM_EPS, load_embedder

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]


class Logits(torch.nn.Module):
    """The reader with the output shape of a one-label classifier: [pairs, 1]."""

    def __init__(self, reader: torch.nn.Module) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, segments: torch.Tensor) -> torch.Tensor:
        return self.reader(ids, mask, segments).unsqueeze(-1)


def write_onnx(weights: str, embedder: str, path: Path) -> None:
    reader = load_embedder(embedder)
    reader.load_state_dict(torch.load(weights, weights_only=True))
    sample = torch.ones(2, 9, dtype=torch.int64)
    axes = {name: {0: "pairs", 1: "tokens"} for name in INPUTS} | {"logits": {0: "pairs"}}
    torch.onnx.export(
        Logits(reader).eval(),
        (sample, sample, torch.zeros_like(sample)),
        str(path),
        input_names=INPUTS,
        output_names=["logits"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def write_configs(out: Path) -> None:
    config = {
        "architectures": ["BertForSequenceClassification"],
        "model_type": "bert",
        "vocab_size": 21128,
        "hidden_size": HIDDEN,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS,
        "intermediate_size": INNER,
        "hidden_act": "gelu",
        "layer_norm_eps": NORM_EPS,
        "max_position_embeddings": 512,
        "type_vocab_size": 2,
        "pad_token_id": 0,
        "id2label": {"0": "answered"},
        "label2id": {"answered": 0},
    }
    tokenizer = {
        "tokenizer_class": "BertTokenizer",
        "model_max_length": MAX_TOKENS,
        "do_lower_case": False,
        "unk_token": "[UNK]",
        "sep_token": "[SEP]",
        "pad_token": "[PAD]",
        "cls_token": "[CLS]",
        "mask_token": "[MASK]",
    }
    for name, value in (("config.json", config), ("tokenizer_config.json", tokenizer)):
        (out / name).write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")


def main(weights: str, embedder: str, tokenizer: str, out: str) -> None:
    folder = Path(out)
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    full, small = folder / "onnx" / "model.onnx", folder / "onnx" / "model_quantized.onnx"
    write_onnx(weights, embedder, full)
    quantize_dynamic(full, small, weight_type=QuantType.QUInt8)
    write_configs(folder)
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
    sums = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(folder)}"
        for file in sorted(folder.rglob("*.*"))
        if file.is_file() and file.name not in ("SHA256SUMS.txt", "model.onnx")
    ]
    (folder / "SHA256SUMS.txt").write_text("\n".join(sums) + "\n", encoding="utf-8")
    print("\n".join(sums), small.stat().st_size)


main(*sys.argv[1:])
