"""What the question alone tells: a logistic over its character n-grams.

Its log-odds are added to the reader's logit while training and left out afterwards (a product of experts),
so that the reader has nothing to gain from the question's form.
"""

import hashlib

import numpy
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression

FOLDS = 5
VECTORIZER = HashingVectorizer(analyzer="char", ngram_range=(1, 3), n_features=2**17, norm="l2")


def features(questions: list[str]) -> csr_matrix:
    return VECTORIZER.transform([f"^{question}$" for question in questions])


def fit(questions: list[str], labels: list[int], weights: list[float] | None = None) -> LogisticRegression:
    """A question that stands in many examples is fitted once a label, with the weight of all of them."""
    total: dict[tuple[str, int], float] = {}
    for question, label, weight in zip(questions, labels, weights or [1.0] * len(questions)):
        total[question, label] = total.get((question, label), 0.0) + weight
    rows = list(total)
    shares = numpy.array([total[row] for row in rows])
    model = LogisticRegression(C=10.0, solver="lbfgs", max_iter=60, tol=1e-3)
    return model.fit(
        features([question for question, _ in rows]), [label for _, label in rows], sample_weight=shares
    )


def fold_of(passage_id: str) -> int:
    return hashlib.sha256(f"fold:{passage_id}".encode()).digest()[0] % FOLDS


def held_out_log_odds(examples: list[dict], weights: list[float]) -> numpy.ndarray:
    """Log-odds of every example's question from a model that saw none of the passage's other questions."""
    folds = [fold_of(example["p"]) for example in examples]
    odds = numpy.zeros(len(examples), dtype=numpy.float32)
    for fold in range(FOLDS):
        seen = [index for index, own in enumerate(folds) if own != fold]
        held_out = [index for index, own in enumerate(folds) if own == fold]
        model = fit(
            [examples[i]["q"] for i in seen], [examples[i]["y"] for i in seen], [weights[i] for i in seen]
        )
        odds[held_out] = model.decision_function(features([examples[i]["q"] for i in held_out]))
    return odds
