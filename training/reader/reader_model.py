"""The reader: multilingual-e5-small (a 12-layer BERT) with two logits a pair, in plain torch, without padding."""

import math

import numpy
import torch
from torch import nn
from torch.nn import functional

LAYERS, HIDDEN, HEADS, INNER = 12, 384, 12, 1536
POSITIONS = 512
NORM_EPS = 1e-12
MASKED = -10_000.0
OUTPUTS = ("answered", "supported")


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.attended_norm = nn.LayerNorm(HIDDEN, eps=NORM_EPS)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=NORM_EPS)

    def forward(self, states: torch.Tensor, attend, dropout: float) -> torch.Tensor:
        context = self.attended(attend(self.query_key_value(states)))
        states = self.attended_norm(states + functional.dropout(context, dropout))
        inner = self.outer(functional.gelu(self.inner(states)))
        return self.outer_norm(states + functional.dropout(inner, dropout))


class Reader(nn.Module):
    """Gives two logits a pair: that the text answers the question, that the quotes support the claim."""

    def __init__(self, words: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.words = nn.Embedding(words, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.segments = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=NORM_EPS)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.poolers = nn.ModuleList(nn.Linear(2 * HIDDEN, HIDDEN) for _ in OUTPUTS)
        self.heads = nn.ModuleList(nn.Linear(HIDDEN, 1) for _ in OUTPUTS)
        self.dropout = dropout

    def freeze(self, layers: int) -> None:
        """Leaves the word table, the embeddings and the lowest layers as the encoder has them."""
        for part in (self.words, self.positions, self.segments, self.norm, *self.layers[:layers]):
            part.requires_grad_(False)

    def embed(self, ids: torch.Tensor, positions: torch.Tensor, segments: torch.Tensor) -> torch.Tensor:
        return self.norm(self.words(ids) + self.positions(positions) + self.segments(segments))

    def score(self, first: torch.Tensor, mean: torch.Tensor) -> torch.Tensor:
        pooled = torch.cat([first, mean], -1)
        dropout = self.dropout if self.training else 0.0
        return torch.cat(
            [head(functional.dropout(torch.tanh(pooler(pooled)), dropout)) for pooler, head in zip(self.poolers, self.heads)],
            -1,
        )

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, segments: torch.Tensor) -> torch.Tensor:
        """Padded input, for export: [pairs, tokens] each; logits [pairs, 2]."""
        states = self.embed(ids, torch.arange(ids.shape[1]), segments)
        bias = (1.0 - mask[:, None, None, :].float()) * MASKED
        for layer in self.layers:
            states = layer(states, lambda joined: attend_padded(joined, bias), 0.0)
        kept = mask[:, :, None].float()
        return self.score(states[:, 0], (states * kept).sum(1) / kept.sum(1))

    def forward_packed(self, lengths: list[int], ids: torch.Tensor, segments: torch.Tensor, frozen: int = 0) -> torch.Tensor:
        """All tokens one after the other; only attention meets a pair's padding."""
        pairs, longest = len(lengths), max(lengths)
        sizes = torch.tensor(lengths)
        starts = torch.cumsum(sizes, 0) - sizes
        place = torch.arange(longest)[None, :].expand(pairs, -1)
        kept = place < sizes[:, None]
        source = (starts[:, None] + torch.minimum(place, sizes[:, None] - 1)).flatten()
        target = kept.flatten().nonzero().flatten()
        positions = place[kept]
        bias = torch.where(kept, 0.0, MASKED)[:, None, None, :]

        def attend(joined: torch.Tensor) -> torch.Tensor:
            padded = joined.index_select(0, source).view(pairs, longest, -1)
            return attend_padded(padded, bias.to(joined.dtype)).reshape(pairs * longest, -1).index_select(0, target)

        dropout = self.dropout if self.training else 0.0
        with torch.no_grad():
            states = self.embed(ids, positions, segments)
            for layer in self.layers[:frozen]:
                states = layer(states, attend, 0.0)
        for layer in self.layers[frozen:]:
            states = layer(states, attend, dropout)
        row = torch.repeat_interleave(torch.arange(pairs), sizes)
        mean = torch.zeros(pairs, HIDDEN, dtype=torch.float32).index_add(0, row, states.float()) / sizes[:, None]
        return self.score(states.index_select(0, starts).float(), mean)


def attend_padded(joined: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    pairs, length = joined.shape[0], joined.shape[1]
    query, key, value = joined.view(pairs, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
    scores = query @ key.transpose(-1, -2) * (1 / math.sqrt(HIDDEN // HEADS)) + bias
    return (scores.softmax(-1).to(value.dtype) @ value).transpose(1, 2).flatten(2)


def load_encoder(tensors: dict[str, numpy.ndarray], kept: numpy.ndarray, dropout: float = 0.0) -> Reader:
    """The reader with the encoder's weights and the kept rows of its word table; poolers and heads are new."""
    reader = Reader(len(kept), dropout)

    def give(parameter: torch.Tensor, *names: str) -> None:
        value = numpy.concatenate([tensors[name] for name in names])
        parameter.data.copy_(torch.from_numpy(value.copy()).view(parameter.shape))

    reader.words.weight.data.copy_(torch.from_numpy(tensors["emb.word"].reshape(-1, HIDDEN)[kept]))
    give(reader.positions.weight, "emb.pos")
    give(reader.segments.weight, "emb.type")
    give(reader.norm.weight, "emb.ln.w")
    give(reader.norm.bias, "emb.ln.b")
    modules = {"attended": "ao", "attended_norm": "aln", "inner": "fi", "outer": "fo", "outer_norm": "oln"}
    for index, layer in enumerate(reader.layers):
        for kind, theirs in (("weight", "w"), ("bias", "b")):
            give(getattr(layer.query_key_value, kind), *(f"l{index}.{name}.{theirs}" for name in "qkv"))
            for ours, name in modules.items():
                give(getattr(getattr(layer, ours), kind), f"l{index}.{name}.{theirs}")
    for pooler, head in zip(reader.poolers, reader.heads):
        nn.init.normal_(pooler.weight, std=0.03)
        nn.init.zeros_(pooler.bias)
        nn.init.normal_(head.weight, std=0.03)
        nn.init.zeros_(head.bias)
    return reader
