"""The sentence embedder: a BERT encoder read from its ONNX file, in plain torch, without padding, and written back."""

import math

import numpy
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

LAYERS, HIDDEN, HEADS, INNER = 4, 512, 8, 2048
POSITIONS = 512
NORM_EPS = 1e-12
MASKED = -10_000.0


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.attended_norm = nn.LayerNorm(HIDDEN, eps=NORM_EPS)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=NORM_EPS)

    def forward(self, states: torch.Tensor, attend, dropout: float) -> torch.Tensor:
        context = attend(self.query(states), self.key(states), self.value(states))
        states = self.attended_norm(states + functional.dropout(self.attended(context), dropout))
        inner = self.outer(functional.gelu(self.inner(states)))
        return self.outer_norm(states + functional.dropout(inner, dropout))


class Embedder(nn.Module):
    """Unit vectors of texts: the first token's last state."""

    def __init__(self, vocabulary_size: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary_size, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.segments = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=NORM_EPS)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        for part in (self.words, self.positions, self.segments):
            part.requires_grad_(False)

    def forward(self, texts: list[list[int]], dropout: float = 0.0) -> torch.Tensor:
        """Vectors [texts, HIDDEN] of token ids; all tokens lie one after the other, only attention meets padding."""
        count, longest = len(texts), max(map(len, texts))
        sizes = torch.tensor([len(ids) for ids in texts])
        starts = torch.cumsum(sizes, 0) - sizes
        place = torch.arange(longest)[None, :].expand(count, -1)
        kept = place < sizes[:, None]
        source = (starts[:, None] + torch.minimum(place, sizes[:, None] - 1)).flatten()
        target = kept.flatten().nonzero().flatten()
        bias = torch.where(kept, 0.0, MASKED)[:, None, None, :]

        def split(states: torch.Tensor) -> torch.Tensor:
            padded = states.index_select(0, source).view(count, longest, HEADS, HIDDEN // HEADS)
            return padded.transpose(1, 2)

        def attend(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
            scores = split(query) @ split(key).transpose(-1, -2) * (1 / math.sqrt(HIDDEN // HEADS)) + bias
            context = (scores.softmax(-1) @ split(value)).transpose(1, 2)
            return context.reshape(count * longest, HIDDEN).index_select(0, target)

        ids = torch.tensor([token for text in texts for token in text])
        states = self.norm(self.words(ids) + self.positions(place[kept]) + self.segments.weight[0])
        for layer in self.layers:
            states = layer(states, attend, dropout)
        return functional.normalize(states.index_select(0, starts), dim=-1)


# Where an ONNX export keeps what: weights of products are transposed and stand in the order of their use.
NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "attended_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "outer_norm": "output.LayerNorm",
}
PRODUCTS = ("query", "key", "value", "attended", "inner", "outer")


def tensor_names(model: onnx.ModelProto) -> dict[str, tuple[str, bool]]:
    """Of each of our parameters the initializer that holds it, and whether it is transposed there."""
    products = [t.name for t in model.graph.initializer if t.name.startswith("onnx::MatMul")]
    if len(products) != LAYERS * len(PRODUCTS):
        raise ValueError(f"{len(products)} products with weights instead of {LAYERS * len(PRODUCTS)}: another encoder")
    names = {
        "words.weight": ("embeddings.word_embeddings.weight", False),
        "positions.weight": ("embeddings.position_embeddings.weight", False),
        "segments.weight": ("embeddings.token_type_embeddings.weight", False),
        "norm.weight": ("embeddings.LayerNorm.weight", False),
        "norm.bias": ("embeddings.LayerNorm.bias", False),
    }
    for layer in range(LAYERS):
        for ours, theirs in NAMES.items():
            names[f"layers.{layer}.{ours}.bias"] = (f"encoder.layer.{layer}.{theirs}.bias", False)
            is_product = ours in PRODUCTS
            weight = (
                products[layer * len(PRODUCTS) + PRODUCTS.index(ours)]
                if is_product
                else f"encoder.layer.{layer}.{theirs}.weight"
            )
            names[f"layers.{layer}.{ours}.weight"] = (weight, is_product)
    return names


def read_embedder(path: str) -> Embedder:
    model = onnx.load(path)
    held = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    embedder = Embedder(held["embeddings.word_embeddings.weight"].shape[0])
    parameters = dict(embedder.named_parameters())
    names = tensor_names(model)
    lacking = {theirs for theirs, _ in names.values()} - held.keys()
    if lacking:
        raise ValueError(f"{path} lacks {sorted(lacking)}")
    for name, (theirs, is_transposed) in names.items():
        value = held[theirs].T if is_transposed else held[theirs]
        parameters[name].data.copy_(torch.from_numpy(value.copy()))
    return embedder


def mix(embedder: Embedder, trained: dict[str, torch.Tensor], share: float) -> None:
    """Moves the weights towards the trained ones: between both it keeps more of what it knew of other texts."""
    before = embedder.state_dict()
    embedder.load_state_dict({name: torch.lerp(before[name], trained[name], share) for name in before})


def write_embedder(embedder: Embedder, base: str, out: str) -> None:
    """The ONNX file `base` with the embedder's weights."""
    model = onnx.load(base)
    held = {t.name: t for t in model.graph.initializer}
    parameters = dict(embedder.named_parameters())
    for name, (theirs, is_transposed) in tensor_names(model).items():
        value = parameters[name].detach().numpy()
        value = numpy.ascontiguousarray(value.T if is_transposed else value)
        held[theirs].CopyFrom(numpy_helper.from_array(value, theirs))
    onnx.save(model, out)
