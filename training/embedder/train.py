"""Trains the embedder: python -m embedder.train --help"""

import argparse
import json
import random
import time
from dataclasses import dataclass, field
from datetime import timedelta

import torch
import torch.distributed
import torch.multiprocessing
from torch.nn.functional import cross_entropy

from averaging import average

from .bert import read_embedder
from .examples import Question, Text
from .tokens import QUESTION_TOKENS, TEXT_TOKENS, Tokens

TEMPERATURE = 0.03
# Of the questions so many stand against sentences, the others against whole passages.
SENTENCE_SHARE = 0.6
HARD_TEXTS = 1
# Questions about one document that stand in a batch together.
TOGETHER = 8
# Hard texts are drawn among so many of the nearest (sentences by the untrained embedder, bodies by their words), or now
# and then among all.
NEAREST, RANDOM_SHARE = 6, 0.25
WARM_UP_STEPS = 40
LOCAL_STEPS = 8
REVERSE_WEIGHT = 0.5
MASKED = -1e4


@dataclass
class Batch:
    """Texts for some questions: of each the place of the one that answers, and of those that are known not to."""

    questions: list[Question]
    texts: list[Text] = field(default_factory=list)
    right: list[int] = field(default_factory=list)
    hard: list[range] = field(default_factory=list)
    # A question's place, and a question that its document does not answer.
    near: list[tuple[int, str]] = field(default_factory=list)


class Run:
    """One worker: it walks all questions in an order of its own and averages its weights with the others' now and then."""

    def __init__(self, rank: int, options: argparse.Namespace) -> None:
        self.rank, self.options = rank, options
        torch.manual_seed(options.seed + rank)
        torch.set_num_threads(1)
        self.chance = random.Random(options.seed * 100 + rank)
        self.model = read_embedder(options.base)
        self.tokens = Tokens(options.tokenizer)
        self.trained = [weight for weight in self.model.parameters() if weight.requires_grad]
        self.optimizer = torch.optim.AdamW(self.trained, lr=options.rate, weight_decay=0.01, betas=(0.9, 0.98))

    def train(self) -> None:
        questions = torch.load(self.options.examples, weights_only=False)
        begun, step, progress, losses = time.time(), 0, 0.0, []
        while progress < 1:
            for batch in self.batches(questions):
                rate = self.options.rate * min(1.0, (step + 1) / WARM_UP_STEPS) * max(0.01, 1 - progress)
                self.optimizer.param_groups[0]["lr"] = rate
                losses.append(self.step(batch))
                step += 1
                if step % LOCAL_STEPS == 0:
                    progress = average(self.trained, (time.time() - begun) / 60 / self.options.minutes)
                    if self.rank == 0:
                        mean = sum(losses) / len(losses)
                        print(json.dumps({"step": step, "progress": round(progress, 3), "loss": round(mean, 4)}), flush=True)
                    losses = []
                    if progress >= 1:
                        break
        if self.rank == 0:
            torch.save(self.model.state_dict(), self.options.out)

    def batches(self, questions: list[Question]):
        """Batches of a few questions each about a few documents: their texts are hard for each other."""
        by_document: dict[str, list[Question]] = {}
        for question in questions:
            by_document.setdefault(question.document, []).append(question)
        clusters = []
        for own in by_document.values():
            self.chance.shuffle(own)
            clusters += [own[start : start + TOGETHER] for start in range(0, len(own), TOGETHER)]
        self.chance.shuffle(clusters)
        batch: list[Question] = []
        for cluster in clusters:
            batch += cluster
            if len(batch) >= self.options.batch:
                yield batch
                batch = []

    def hard_texts(self, others: list[Text]) -> list[Text]:
        pool = others if self.chance.random() < RANDOM_SHARE else others[:NEAREST]
        return self.chance.sample(pool, min(HARD_TEXTS, len(pool)))

    def draw(self, questions: list[Question]) -> Batch:
        """A text that answers each question, one that resembles it, and perhaps a near miss."""
        batch = Batch(questions)
        for index, question in enumerate(questions):
            is_sentence = self.chance.random() < SENTENCE_SHARE
            batch.right.append(len(batch.texts))
            batch.texts.append(self.chance.choice(question.sentences if is_sentence else question.bodies))
            hard = self.hard_texts(question.other_sentences if is_sentence else question.other_bodies)
            batch.hard.append(range(len(batch.texts), len(batch.texts) + len(hard)))
            batch.texts.extend(hard)
            if is_sentence and question.near_misses:
                batch.near.append((index, self.chance.choice(question.near_misses)))
        return batch

    def step(self, questions: list[Question]) -> float:
        batch = self.draw(questions)
        asked = [*(question.text for question in questions), *(miss for _, miss in batch.near)]
        vectors = self.model(self.tokens.encode(asked, QUESTION_TOKENS), self.options.dropout)
        contents = [text.content for text in batch.texts]
        found = self.model(self.tokens.encode(contents, TEXT_TOKENS), self.options.dropout)
        loss = loss_of(batch, vectors, found)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        return loss.item()


def loss_of(batch: Batch, vectors: torch.Tensor, found: torch.Tensor) -> torch.Tensor:
    """Each question's text among all of the batch, and each text's question among all and its near misses."""
    count, right = len(batch.questions), torch.tensor(batch.right)
    shared = shared_mask(batch)
    forward = (vectors[:count] @ found.T / TEMPERATURE).masked_fill(shared, MASKED)
    back = found[right] @ vectors.T / TEMPERATURE
    hidden = torch.ones_like(back, dtype=torch.bool)
    hidden[:, :count] = shared[:, right].T
    for column, (row, _) in enumerate(batch.near):
        hidden[row, count + column] = False
    return cross_entropy(forward, right) + REVERSE_WEIGHT * cross_entropy(
        back.masked_fill(hidden, MASKED), torch.arange(count)
    )


def shared_mask(batch: Batch) -> torch.Tensor:
    """Which texts may answer a question beside its own: [questions, texts]."""
    mask = torch.zeros(len(batch.questions), len(batch.texts), dtype=torch.bool)
    for index, question in enumerate(batch.questions):
        own = [*question.sentences, *question.bodies]
        passages, contents = {text.passage for text in own}, {text.content for text in own}
        for place, text in enumerate(batch.texts):
            is_near = text.passage in passages and place not in batch.hard[index]
            mask[index, place] = is_near or text.content in contents
    mask[torch.arange(len(batch.questions)), torch.tensor(batch.right)] = False
    return mask


def work(rank: int, options: argparse.Namespace) -> None:
    address = f"tcp://127.0.0.1:{options.port}"
    torch.distributed.init_process_group(
        "gloo", init_method=address, rank=rank, world_size=options.workers, timeout=timedelta(hours=2)
    )
    Run(rank, options).train()


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True, help="bge-small-zh-v1.5.onnx, 32 bits")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--examples", required=True, help="what mine_negatives.py wrote")
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, required=True, help="the rate has fallen to nothing by then")
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--batch", type=int, default=48)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=29531)
    return parser.parse_args()


if __name__ == "__main__":
    chosen = parse()
    torch.multiprocessing.spawn(work, (chosen,), chosen.workers)
