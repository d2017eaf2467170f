"""BM25 over character pairs of folded passages, to mine passages that resemble but do not answer."""

from collections import Counter

import numpy
from scipy.sparse import csr_matrix

K1, B = 1.2, 0.75
CHUNK = 256


class LexicalSearch:
    def __init__(self, texts: list[str]) -> None:
        self.terms: dict[str, int] = {}
        rows, columns, counts = [], [], []
        for row, text in enumerate(texts):
            for pair, count in Counter(text[i : i + 2] for i in range(len(text) - 1)).items():
                rows.append(row)
                columns.append(self.terms.setdefault(pair, len(self.terms)))
                counts.append(count)
        columns, counts = numpy.array(columns), numpy.array(counts, dtype=numpy.float32)
        lengths = numpy.array([len(text) for text in texts], dtype=numpy.float32)
        frequency = numpy.bincount(columns, minlength=len(self.terms))
        self.idf = numpy.log(1 + (len(texts) - frequency + 0.5) / (frequency + 0.5)).astype(numpy.float32)
        norm = K1 * (1 - B + B * lengths / lengths.mean())
        weights = counts * (K1 + 1) / (counts + norm[numpy.array(rows)])
        self.by_term = csr_matrix((weights, (columns, rows)), shape=(len(self.terms), len(texts)))

    def best(self, questions: list[str], limit: int) -> list[list[int]]:
        """Indices of the best texts for each question, best first."""
        found = []
        for start in range(0, len(questions), CHUNK):
            scores = (self._vectors(questions[start : start + CHUNK]) @ self.by_term).tocsr()
            for row in range(scores.shape[0]):
                line = slice(scores.indptr[row], scores.indptr[row + 1])
                order = numpy.argsort(-scores.data[line], kind="stable")[:limit]
                found.append([int(index) for index in scores.indices[line][order]])
        return found

    def _vectors(self, questions: list[str]) -> csr_matrix:
        rows, columns, values = [], [], []
        for row, question in enumerate(questions):
            for pair in {question[i : i + 2] for i in range(len(question) - 1)}:
                if pair in self.terms:
                    rows.append(row)
                    columns.append(self.terms[pair])
                    values.append(self.idf[self.terms[pair]])
        return csr_matrix((values, (rows, columns)), shape=(len(questions), len(self.terms)), dtype=numpy.float32)
