"""The reader: bge-small-zh-v1.5 (a 4-layer BERT) with a tanh pooler and one logit, in plain torch."""

import numpy
import onnx
import torch
from torch import nn
from torch.nn import functional

LAYERS, HIDDEN, HEADS, INNER = 4, 512, 8, 2048
NORM_EPS = 1e-12
MASKED = -10_000.0


class Dropout(nn.Module):
    """Drops a state's unit in all of a text's tokens at once: a mask a token costs a seventh of a step."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        if not self.training or self.share == 0:
            return states
        kept = torch.rand(states.shape[0], 1, states.shape[-1]) >= self.share
        return states * (kept.to(states.dtype) / (1 - self.share))


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query = nn.Linear(HIDDEN, HIDDEN)
        self.key = nn.Linear(HIDDEN, HIDDEN)
        self.value = nn.Linear(HIDDEN, HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.attended_norm = nn.LayerNorm(HIDDEN, eps=NORM_EPS)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=NORM_EPS)
        self.dropout = Dropout(dropout)

    def forward(self, states: torch.Tensor, bias: torch.Tensor, wanted: int) -> torch.Tensor:
        """New states of the first `wanted` tokens; `bias` is added to the attention's scores."""
        own = states[:, :wanted]
        query, key, value = (
            split_heads(project(part))
            for project, part in ((self.query, own), (self.key, states), (self.value, states))
        )
        # Written out: on these CPUs the fused attention's backward pass takes a quarter of a step.
        scores = query @ key.transpose(-1, -2) * (HIDDEN // HEADS) ** -0.5 + bias
        context = scores.softmax(-1).to(value.dtype) @ value
        context = self.attended(context.transpose(1, 2).flatten(2))
        own = self.attended_norm(own + self.dropout(context))
        inner = functional.gelu(self.inner(own))
        return self.outer_norm(own + self.dropout(self.outer(inner)))


def split_heads(states: torch.Tensor) -> torch.Tensor:
    batch, length, _ = states.shape
    return states.view(batch, length, HEADS, -1).transpose(1, 2)


class Reader(nn.Module):
    """Gives one logit a pair: how sure it is that the text answers the question."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(21128, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.segments = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=NORM_EPS)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.pooler = nn.Linear(HIDDEN, HIDDEN)
        self.head = nn.Linear(HIDDEN, 1)
        self.dropout = Dropout(dropout)
        # Training the word table costs a third of a step; it stays as the embedder has it.
        self.words.weight.requires_grad_(False)

    def encode(
        self, ids: torch.Tensor, mask: torch.Tensor, segments: torch.Tensor, wanted: int | None = None
    ) -> torch.Tensor:
        """Last states of the first `wanted` tokens (all of them by default)."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        states = self.words(ids) + self.positions(positions) + self.segments(segments)
        states = self.dropout(self.norm(states))
        bias = (1.0 - mask[:, None, None, :].float()) * MASKED
        for layer in self.layers[:-1]:
            states = layer(states, bias, states.shape[1])
        return self.layers[-1](states, bias, wanted or states.shape[1])

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, segments: torch.Tensor) -> torch.Tensor:
        first = self.encode(ids, mask, segments, wanted=1)
        return self.head(self.dropout(torch.tanh(self.pooler(first)))).flatten()


def onnx_names() -> dict[str, str]:
    """Torch parameter name of each initializer of the embedder's graph that has a readable name."""
    names = {
        "embeddings.word_embeddings.weight": "words.weight",
        "embeddings.position_embeddings.weight": "positions.weight",
        "embeddings.token_type_embeddings.weight": "segments.weight",
        "embeddings.LayerNorm.weight": "norm.weight",
        "embeddings.LayerNorm.bias": "norm.bias",
    }
    modules = {
        "attention.self.query": "query",
        "attention.self.key": "key",
        "attention.self.value": "value",
        "attention.output.dense": "attended",
        "attention.output.LayerNorm": "attended_norm",
        "intermediate.dense": "inner",
        "output.dense": "outer",
        "output.LayerNorm": "outer_norm",
    }
    for index in range(LAYERS):
        for theirs, ours in modules.items():
            for kind in ("weight", "bias"):
                names[f"encoder.layer.{index}.{theirs}.{kind}"] = f"layers.{index}.{ours}.{kind}"
    return names


def matmul_names(graph: onnx.GraphProto) -> dict[str, str]:
    """Torch parameter name of each nameless weight (`onnx::MatMul_541`), found by the node that reads it."""
    names, known = {}, onnx_names()
    stored = {tensor.name for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in stored:
            path = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            names[node.input[1]] = known[f"{path}.weight"]
    return names


def load_embedder(path: str, dropout: float = 0.1) -> Reader:
    """The reader with the embedder's weights; pooler and head are new."""
    graph = onnx.load(path).graph
    nameless, known = matmul_names(graph), onnx_names()
    weights = {}
    for tensor in graph.initializer:
        value = torch.from_numpy(onnx.numpy_helper.to_array(tensor).astype(numpy.float32))
        if tensor.name in nameless:
            weights[nameless[tensor.name]] = value.T.contiguous()
        elif tensor.name in known:
            weights[known[tensor.name]] = value
    reader = Reader(dropout)
    missing, unknown = reader.load_state_dict(weights, strict=False)
    heads = {"pooler.weight", "pooler.bias", "head.weight", "head.bias"}
    if set(missing) != heads or unknown:
        raise ValueError(f"{path}: weights missing {missing}, unknown {unknown}; is it bge-small-zh-v1.5?")
    nn.init.normal_(reader.pooler.weight, std=0.02)
    nn.init.zeros_(reader.pooler.bias)
    nn.init.normal_(reader.head.weight, std=0.02)
    nn.init.zeros_(reader.head.bias)
    return reader
