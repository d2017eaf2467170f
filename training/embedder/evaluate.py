"""What the vectors alone find: python -m embedder.evaluate FOLDED EXAMPLES TOKENIZER BASE.onnx [WEIGHTS.pt [SHARE]]"""

import sys

import torch

from texts.passages import load_rows
from texts.split import split_of

from .bert import mix, read_embedder
from .examples import is_evidence, is_held_out
from .tokens import QUESTION_TOKENS, Tokens, embed_all

# Every so many of DRCD's questions.
DRCD_EVERY = 3
MEASURED_TOKENS = 256


class Measure:
    def __init__(self, model, tokens) -> None:
        self.model, self.tokens = model, tokens

    def texts(self, texts: list[str]) -> torch.Tensor:
        return embed_all(self.model, self.tokens, texts, MEASURED_TOKENS)

    def questions(self, texts: list[str]) -> torch.Tensor:
        return embed_all(self.model, self.tokens, texts, QUESTION_TOKENS)

    def report(self, name: str, ranks: list[int]) -> None:
        shares = [sum(rank <= most for rank in ranks) / len(ranks) for most in (1, 5, 10)]
        print(f"{name}: {len(ranks)} questions, Hit@1, 5, 10 " + ", ".join(f"{share:.3f}" for share in shares), flush=True)


def first_right(scores: torch.Tensor, right: list[int]) -> int:
    return int((scores > scores[right].max()).sum()) + 1


def policy(measure: Measure, folder: str) -> None:
    """Held-out policy documents: the evidence's rank among all sentences, and its passage's among all passages."""
    documents: dict[str, list[dict]] = {}
    for row in load_rows(f"{folder}/policy-passages.jsonl"):
        documents.setdefault(row["documentId"], []).append(row)
    rows = [row for row in load_rows(f"{folder}/policy-questions.jsonl") if row["part"] == "held-out" and row["answerable"]]
    asked = measure.questions([row["question"] for row in rows])
    kept: dict[str, tuple] = {}
    by_sentence, by_passage = [], []
    for row, vector in zip(rows, asked):
        passages = documents[row["documentId"]]
        if row["documentId"] not in kept:
            sentences = [s for p in passages for s in p["sentences"]]
            kept[row["documentId"]] = (sentences, measure.texts(sentences), measure.texts([p["text"] for p in passages]))
        sentences, of_sentences, of_passages = kept[row["documentId"]]
        right = [i for i, s in enumerate(sentences) if is_evidence(s, row["evidence"])]
        if right:
            by_sentence.append(first_right(of_sentences @ vector, right))
            holds = [i for i, p in enumerate(passages) if any(is_evidence(s, row["evidence"]) for s in p["sentences"])]
            by_passage.append(first_right(of_passages @ vector, holds))
    measure.report("policy, held out, sentences", by_sentence)
    measure.report("policy, held out, passages", by_passage)


def reading(measure: Measure, folder: str) -> None:
    passages = {row["id"]: row for row in load_rows(f"{folder}/reading-passages.jsonl") if split_of(row["id"]) != "train"}
    pairs = [p for p in load_rows(f"{folder}/reading-pairs.jsonl") if p["passageId"] in passages and p["answerable"]]
    pairs = [p for p in pairs if p["evidence"] and len(passages[p["passageId"]]["sentences"]) > 1]
    asked = measure.questions([pair["question"] for pair in pairs])
    vectors = {id: measure.texts(row["sentences"]) for id, row in passages.items()}
    measure.report("reading pairs, held out, sentences of the passage", [
        first_right(vectors[pair["passageId"]] @ vector, pair["evidence"]) for pair, vector in zip(pairs, asked)
    ])
    keys = list(passages)
    bodies = measure.texts(["\n".join(passages[key]["sentences"]) for key in keys])
    measure.report("reading pairs, held out, passages", [
        first_right(bodies @ vector, [keys.index(pair["passageId"])]) for pair, vector in zip(pairs, asked)
    ])


def statutes(measure: Measure, folded: str, folder: str) -> None:
    """Lay questions about statutes that were held out: the article's rank among all of these statutes' articles."""
    rows = [row for row in load_rows(f"{folder}/statute-questions.jsonl") if is_held_out(row["file"]) and row["answerable"]]
    wanted = {row["file"] for row in rows}
    articles = [row for row in load_rows(f"{folded}/statutes.jsonl") if row["id"].split("#")[0] in wanted and row["sentences"]]
    bodies = measure.texts(["\n".join(row["sentences"]) for row in articles])
    ranks = []
    for row, vector in zip(rows, measure.questions([row["question"] for row in rows])):
        right = [
            place
            for place, article in enumerate(articles)
            if article["id"].split("#")[0] == row["file"] and any(is_evidence(s, row["evidence"]) for s in article["sentences"])
        ]
        if right:
            ranks.append(first_right(bodies @ vector, right))
    measure.report(f"lay questions, held-out statutes, {len(articles)} articles", ranks)


def drcd(measure: Measure, folder: str) -> None:
    passages = load_rows(f"{folder}/drcd-passages.jsonl")
    pairs = load_rows(f"{folder}/drcd-pairs.jsonl")[::DRCD_EVERY]
    place = {row["id"]: index for index, row in enumerate(passages)}
    bodies = measure.texts(["\n".join(row["sentences"]) for row in passages])
    asked = measure.questions([pair["question"] for pair in pairs])
    measure.report("DRCD-dev, vectors", [
        first_right(bodies @ vector, [place[pair["passageId"]]]) for pair, vector in zip(pairs, asked)
    ])


def main(folded: str, examples: str, tokenizer: str, base: str, weights: str = "", share: str = "0.8") -> None:
    torch.set_num_threads(1)
    model = read_embedder(base)
    if weights:
        mix(model, torch.load(weights, weights_only=True), float(share))
    measure = Measure(model, Tokens(tokenizer))
    policy(measure, examples)
    reading(measure, folded)
    statutes(measure, folded, examples)
    drcd(measure, folded)


if __name__ == "__main__":
    main(*sys.argv[1:])
