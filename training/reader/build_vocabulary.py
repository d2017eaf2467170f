"""Writes tokenizer.json and the kept rows of the word table: python -m reader.build_vocabulary ENCODER.bin FOLDED_DIR OUT_DIR

XLM-R's 250,000 pieces stand for a hundred languages; folded Chinese and English need an eighth of them: every piece
met twice in the training texts and the statutes, every piece of Chinese characters, ASCII, common English words.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

import numpy
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from .encoder_file import read_encoder

START, PAD, END, UNKNOWN = range(4)
SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
BLANK = "\u2581"
MIN_COUNT = 2
# The vocabulary is ordered by frequency over all languages.
COMMON = 60_000
ALWAYS = (
    re.compile(f"^{BLANK}?[\u3400-\u9fff]$"),
    re.compile("^[\u4e00-\u9fff]{2,4}$"),
    re.compile(f"^{BLANK}?(?![A-Z])[\x21-\x7e](?![A-Z])[\x21-\x7e]?$"),
    re.compile("^[\u3000-\u303f\uff00-\uffef\u2460-\u249b\u2010-\u2027\u2030-\u203b]$"),
)
ENGLISH = re.compile(f"^{BLANK}[a-z]{{1,12}}$")
TEXTS = {
    "reading-pairs": ("question",),
    "mrc-pairs": ("question",),
    "reading-passages": ("sentences", "title", "heading"),
    "mrc-passages": ("sentences", "title", "heading"),
    "statutes": ("sentences", "title", "heading"),
    "claims": ("claim", "quotes", "head"),
    "policy": ("q", "texts"),
}


def create_tokenizer(vocabulary: list[tuple[str, float]]) -> Tokenizer:
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=UNKNOWN, byte_fallback=False))
    tokenizer.normalizer = normalizers.Replace(Regex(" {2,}"), " ")
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=BLANK, prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement=BLANK, prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", START), ("</s>", END)],
    )
    tokenizer.add_special_tokens(SPECIAL)
    return tokenizer


def texts_of(folder: Path) -> list[str]:
    texts: list[str] = []
    for name, fields in TEXTS.items():
        for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            for field in fields:
                texts += row[field] if isinstance(row[field], list) else [row[field]]
    return texts


def kept_pieces(pieces: list[str], counts: Counter) -> list[int]:
    def is_kept(index: int, piece: str) -> bool:
        return (
            index <= UNKNOWN
            or counts[index] >= MIN_COUNT
            or any(pattern.match(piece) for pattern in ALWAYS)
            or (index < COMMON and ENGLISH.match(piece) is not None)
        )

    return [index for index, piece in enumerate(pieces) if is_kept(index, piece)]


def main(encoder: str, folded: str, out: str) -> None:
    file = read_encoder(encoder)
    rows = list(zip(file.pieces, map(float, file.scores)))
    counts: Counter = Counter()
    for encoding in create_tokenizer(rows).encode_batch(texts_of(Path(folded)), add_special_tokens=False):
        counts.update(encoding.ids)
    kept = kept_pieces(file.pieces, counts)
    create_tokenizer([rows[index] for index in kept]).save(f"{out}/tokenizer.json")
    numpy.save(f"{out}/kept.npy", numpy.array(kept))
    print(f"{len(kept)} of {len(rows)} pieces")


main(*sys.argv[1:])
