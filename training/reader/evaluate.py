"""Measures the first score of a model on passages it has not seen: python -m reader.evaluate --help"""

import argparse
import json
import time

import numpy
import onnxruntime
import torch

from texts.passages import Passage, load_passages, load_rows, overlap

from . import question_bias
from .measures import ReadingSet, auc, window
from .pair_encoder import PairEncoder, collate

TIMED_TOKENS = (64, 128, 160)
TIMED_PAIRS = 4
TIMED_RUNS = 30


def onnx_session(path: str, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(path, options)


def run_session(session: onnxruntime.InferenceSession, encoded: list) -> numpy.ndarray:
    names = ("input_ids", "attention_mask", "token_type_ids")
    return session.run(None, dict(zip(names, collate(encoded))))[0][:, 0]


def onnx_scorer(path: str, encoder: PairEncoder, threads: int):
    session = onnx_session(path, threads)

    def score(pairs: list[tuple[str, str]]) -> numpy.ndarray:
        # One by one, as the product reads: a score depends on its own pair only.
        return numpy.array([run_session(session, [ids])[0] for ids in encoder.encode(pairs, 0)])

    return score


def measure_cail(folder: str, score) -> dict[str, float]:
    passages = {p.id: p for p in load_passages(f"{folder}/cail-passages.jsonl")}
    # Every other question, as 6,000 take long on two cores.
    pairs = load_rows(f"{folder}/cail-pairs.jsonl")[::2]
    texts = [(pair["question"], window(pair["question"], passages[pair["passageId"]])) for pair in pairs]
    scores = score(texts)
    labels = numpy.array([int(pair["answerable"]) for pair in pairs])
    return {"cail2019": auc(scores, labels), "cail2019_overlap": auc(overlaps(texts), labels)}


def overlaps(texts: list[tuple[str, str]]) -> numpy.ndarray:
    return numpy.array([overlap(question, text) for question, text in texts])


def measure_nomiracl(folder: str, score) -> dict[str, float]:
    """AUC of the best score among a question's ten passages, and what is answered at 10 % refused."""
    cases = load_rows(f"{folder}/nomiracl.jsonl")
    texts = [(case["question"], as_window(case["question"], text)) for case in cases for text in case["contexts"]]
    counts = [len(case["contexts"]) for case in cases]
    edges = numpy.cumsum([0, *counts])
    labels = numpy.array([int(case["answerable"]) for case in cases])
    result = {}
    for name, scores in (("nomiracl", score(texts)), ("nomiracl_overlap", overlaps(texts))):
        best = numpy.array([scores[a:b].max() for a, b in zip(edges, edges[1:])])
        threshold = numpy.quantile(best[labels == 1], 0.1)
        result[name] = auc(best, labels)
        result[f"{name}_answered_at_10_refused"] = float((best[labels == 0] >= threshold).mean())
    return result


def as_window(question: str, text: str) -> str:
    title, _, body = text.partition(": ")
    pieces = tuple(piece for piece in body.replace("。", "。\n").split("\n") if piece)
    return window(question, Passage("", title, "", "", pieces, tuple(0 for _ in pieces)))


def measure_speed(path: str, encoder: PairEncoder) -> dict[str, float]:
    """Least time a pair in batches of four: of the CPU with one thread (other work on the machine does not
    count), by the clock with two."""
    result = {}
    text = "保险条例|" + "保险公司应当依法设立并取得执照。" * 20
    ids, second = encoder.encode([("谁可以申请保险代理人牌照?", text)], 0)[0]
    for threads, clock in ((1, time.process_time), (2, time.perf_counter)):
        session = onnx_session(path, threads)
        for tokens in TIMED_TOKENS:
            batch = [(ids[:tokens], second)] * TIMED_PAIRS
            taken = [timed(lambda: run_session(session, batch), clock) for _ in range(TIMED_RUNS)]
            result[f"ms_a_pair_{tokens}_tokens_{threads}_threads"] = min(taken) / TIMED_PAIRS * 1000
    return result


def timed(action, clock) -> float:
    begun = clock()
    action()
    return clock() - begun


def platt(scores: numpy.ndarray, labels: numpy.ndarray) -> tuple[float, float]:
    """Slope and offset of the logistic that turns a logit into a probability."""
    slope = torch.ones(1, requires_grad=True)
    offset = torch.zeros(1, requires_grad=True)
    logits, wanted = torch.from_numpy(scores).float(), torch.from_numpy(labels).float()
    optimizer = torch.optim.LBFGS([slope, offset], max_iter=100)

    def closure():
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits * slope + offset, wanted)
        loss.backward()
        return loss

    optimizer.step(closure)
    return slope.item(), offset.item()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folded", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--model", required=True, help="model_quantized.onnx")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--split", default="test")
    parser.add_argument("--others", action="store_true", help="also CAIL2019 and NoMIRACL")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    encoder = PairEncoder(options.tokenizer)
    score = onnx_scorer(options.model, encoder, options.threads)
    reading = ReadingSet(options.folded, options.split)
    bias = question_bias.fit([p["question"] for p in reading.seen], [int(p["answerable"]) for p in reading.seen])
    odds = bias.decision_function(question_bias.features([p["question"] for p in reading.pairs]))
    result = {"question_only": auc(odds, reading.labels), **reading.measure(score, odds)}
    result["calibration_written"] = platt(score(reading.written), reading.labels)
    if options.others:
        result |= measure_cail(options.folded, score) | measure_nomiracl(options.folded, score)
    if options.speed:
        result |= measure_speed(options.model, encoder)
    print(json.dumps({k: [round(x, 4) for x in v] if isinstance(v, tuple) else round(v, 4) for k, v in result.items()}, indent=1))


if __name__ == "__main__":
    main()
