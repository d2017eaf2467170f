"""Writes the model folder that the product loads: python -m reader.export WEIGHTS.pt TOKENIZER.json OUT"""

import hashlib
import json
import shutil
import sys
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .reader_model import HEADS, HIDDEN, INNER, LAYERS, NORM_EPS, OUTPUTS, POSITIONS, Reader

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
LISTED = ["config.json", "onnx/model_quantized.onnx", "tokenizer.json", "tokenizer_config.json"]


def write_onnx(reader: Reader, path: Path) -> None:
    sample = torch.ones(2, 9, dtype=torch.int64)
    axes = {name: {0: "pairs", 1: "tokens"} for name in INPUTS} | {"logits": {0: "pairs"}}
    torch.onnx.export(
        reader.eval(),
        (sample, sample, torch.zeros_like(sample)),
        str(path),
        input_names=INPUTS,
        output_names=["logits"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def write_configs(words: int, out: Path) -> None:
    config = {
        "architectures": ["BertForSequenceClassification"],
        "model_type": "bert",
        "vocab_size": words,
        "hidden_size": HIDDEN,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS,
        "intermediate_size": INNER,
        "hidden_act": "gelu",
        "layer_norm_eps": NORM_EPS,
        "max_position_embeddings": POSITIONS,
        "type_vocab_size": 2,
        "pad_token_id": 1,
        "id2label": {str(index): label for index, label in enumerate(OUTPUTS)},
        "label2id": {label: index for index, label in enumerate(OUTPUTS)},
    }
    tokenizer = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": POSITIONS,
        "unk_token": "<unk>",
        "sep_token": "</s>",
        "pad_token": "<pad>",
        "cls_token": "<s>",
        "bos_token": "<s>",
        "eos_token": "</s>",
    }
    for name, value in (("config.json", config), ("tokenizer_config.json", tokenizer)):
        (out / name).write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")


def main(weights: str, tokenizer: str, out: str) -> None:
    folder = Path(out)
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    full, small = folder / "onnx" / "model.onnx", folder / "onnx" / "model_quantized.onnx"
    trained = torch.load(weights, weights_only=True)
    reader = Reader(len(trained["words.weight"]))
    reader.load_state_dict(trained)
    write_onnx(reader, full)
    quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()
    write_configs(len(trained["words.weight"]), folder)
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
    sums = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in LISTED]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
    print("".join(sums), small.stat().st_size)


main(*sys.argv[1:])
