"""Trains the reader: python train.py --help"""

import argparse
import json
import math
import random
import time
from datetime import timedelta
from pathlib import Path

import numpy
import torch
import torch.distributed
import torch.multiprocessing
from torch.nn.functional import binary_cross_entropy_with_logits

import question_bias
from measures import ReadingSet
from pair_encoder import PairEncoder, as_tensors, batches_of_like_length
from passages import load_rows
from reader_model import Reader, load_embedder

# Written near misses are few and are what matters most; exchanged words often give odd questions.
WEIGHTS = {"near-miss": 2.0, "near-miss-sentence": 1.5, "altered-question": 0.5}
WARM_UP_SHARE = 0.06
MAX_NORM = 1.0
# Steps between two averagings of the workers' weights.
LOCAL_STEPS = 16


def scorer(model: Reader, encoder: PairEncoder, batch_tokens: int = 4096):
    def score(pairs: list[tuple[str, str]]) -> numpy.ndarray:
        encoded = encoder.encode(pairs)
        scores = numpy.zeros(len(pairs), dtype=numpy.float32)
        model.eval()
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            for batch in batches_of_like_length([len(ids) for ids, _ in encoded], batch_tokens):
                scores[batch] = model(*as_tensors([encoded[i] for i in batch])).float().numpy()
        model.train()
        return scores

    return score


def cached(path: str, compute) -> numpy.ndarray:
    if not Path(path).exists():
        numpy.save(path, compute())
    return numpy.load(path)


def schedule(lengths: list[int], batch_tokens: int, chance: random.Random) -> list[list[int]]:
    """Batches in random order, each of texts of like length, chosen at random."""
    order = list(range(len(lengths)))
    chance.shuffle(order)
    batches = batches_of_like_length([lengths[i] for i in order], batch_tokens)
    chance.shuffle(batches)
    return [[order[i] for i in batch] for batch in batches]


class Run:
    """One worker of a training run.

    Workers of one thread each walk their own share of the batches and average their weights now and then:
    on a busy machine two threads that wait for each other in every product get half as much done.
    """

    def __init__(self, rank: int, options: argparse.Namespace) -> None:
        self.rank = rank
        torch.manual_seed(options.seed)
        torch.set_num_threads(1)
        self.options = options
        self.out = Path(options.out)
        self.out.mkdir(parents=True, exist_ok=True)
        self.chance = random.Random(options.seed)
        self.encoder = PairEncoder(options.tokenizer)
        self.model = load_embedder(options.embedder, options.dropout)
        if options.start:
            self.model.load_state_dict(torch.load(options.start, weights_only=True))
        torch.manual_seed(options.seed + rank)
        self.trained = [p for p in self.model.parameters() if p.requires_grad]
        decayed = [p for p in self.trained if p.ndim > 1]
        plain = [p for p in self.trained if p.ndim == 1]
        groups = [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]
        self.optimizer = torch.optim.AdamW(groups, lr=options.rate, fused=True, betas=(0.9, 0.98))
        if rank == 0:
            self.load_dev(options.folded)

    def load_dev(self, folded: str) -> None:
        self.dev = ReadingSet(folded, "dev", others=1, most_choices=120)
        bias = question_bias.fit([p["question"] for p in self.dev.seen], [int(p["answerable"]) for p in self.dev.seen])
        self.dev_bias = bias.decision_function(question_bias.features([p["question"] for p in self.dev.pairs]))
        self.best = 0.0

    def log(self, **values: object) -> None:
        line = json.dumps({k: round(v, 4) if isinstance(v, float) else v for k, v in values.items()})
        print(line, flush=True)
        with open(self.out / "log.jsonl", "a", encoding="utf-8") as lines:
            lines.write(line + "\n")

    def load_pass(self, path: str) -> tuple[list[dict], list, numpy.ndarray, list[list[int]]]:
        examples = load_rows(path)
        weights = [WEIGHTS.get(example["k"], 1.0) for example in examples]
        encoded = self.encoder.encode([(example["q"], example["t"]) for example in examples])
        if self.options.no_bias:
            bias = numpy.zeros(len(examples), dtype=numpy.float32)
        else:
            bias = cached(f"{path}.bias.npy", lambda: question_bias.held_out_log_odds(examples, weights))
        batches = schedule([len(ids) for ids, _ in encoded], self.options.batch_tokens, self.chance)
        return examples, encoded, bias, batches

    def train(self) -> None:
        passes = [self.load_pass(path) for path in self.options.examples]
        workers = self.options.workers
        passes = [(*rest, batches[self.rank :: workers][: len(batches) // workers]) for *rest, batches in passes]
        total, step, begun = sum(len(batches) for *_, batches in passes), 0, time.time()
        recent: list[float] = []
        progress = 0.0
        for examples, encoded, bias, batches in passes:
            for batch in batches:
                rate = self.rate_at(max(progress, step / total))
                for group in self.optimizer.param_groups:
                    group["lr"] = rate
                recent.append(self.step([examples[i] for i in batch], [encoded[i] for i in batch], bias[batch]))
                step += 1
                if step % LOCAL_STEPS == 0 or step == total:
                    spent = (time.time() - begun) / 60 / self.options.minutes
                    progress = self.average(max(step / total, spent))
                if step % 48 == 0 and self.rank == 0:
                    self.log(step=step, of=total, loss=sum(recent) / len(recent), seconds=int(time.time() - begun))
                    recent = []
                over = step == total or progress >= 1
                if self.rank == 0 and (step % self.options.every == 0 or over):
                    self.check(step)
                if over:
                    return

    def average(self, progress: float) -> float:
        """Gives all workers the mean of their weights; returns the mean of their progress."""
        weights = torch.nn.utils.parameters_to_vector(self.trained).detach()
        shared = torch.cat([weights, torch.tensor([progress])])
        torch.distributed.all_reduce(shared)
        shared /= self.options.workers
        torch.nn.utils.vector_to_parameters(shared[:-1], self.trained)
        return shared[-1].item()

    def rate_at(self, progress: float) -> float:
        warm = min(1.0, progress / WARM_UP_SHARE)
        return self.options.rate * warm * max(0.02, 0.5 * (1 + math.cos(math.pi * progress)))

    def step(self, examples: list[dict], encoded: list, bias: numpy.ndarray) -> float:
        labels = torch.tensor([float(example["y"]) for example in examples])
        weights = torch.tensor([WEIGHTS.get(example["k"], 1.0) for example in examples])
        with torch.autocast("cpu", torch.bfloat16):
            logits = self.model(*as_tensors(encoded)).float()
        loss = binary_cross_entropy_with_logits(logits + torch.from_numpy(bias), labels, weight=weights)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), MAX_NORM)
        self.optimizer.step()
        self.optimizer.zero_grad()
        return loss.item()

    def check(self, step: int) -> None:
        torch.save(self.model.state_dict(), self.out / "last.pt")
        found = self.dev.measure(scorer(self.model, self.encoder), self.dev_bias)
        self.log(step=step, dev=True, **found)
        merit = (
            found["written_question_does_not_tell"] + 0.5 * found["similar_passages"] + 0.5 * found["evidence_top1"]
        )
        if merit > self.best:
            self.best = merit
            torch.save(self.model.state_dict(), self.out / "best.pt")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folded", required=True, help="what fold-data.mjs wrote")
    parser.add_argument("--examples", required=True, nargs="+", help="one file a pass")
    parser.add_argument("--embedder", required=True, help="bge-small-zh-v1.5.onnx, fp32")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--start", help="weights to go on from")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--batch-tokens", type=int, default=4096)
    parser.add_argument("--every", type=int, default=240, help="steps between looks at the dev set, a multiple of 16")
    parser.add_argument("--workers", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=1e9, help="the rate has fallen to nothing by then")
    parser.add_argument("--port", type=int, default=29517)
    parser.add_argument("--no-bias", action="store_true", help="for the ablation")
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
