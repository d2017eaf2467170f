"""Turns an answered question into one that its passage does not answer, by exchanging one word of it."""

import logging
import random
import re

import jieba.posseg

from texts.passages import Passage

jieba.setLogLevel(logging.ERROR)
YEAR = re.compile(r"(?<![0-9])(1[5-9]|20)[0-9]{2}(?=年)")
QUANTITY = re.compile(r"(?<![0-9.第])[0-9]{1,4}(?=[年月日天个人元万%条项次倍岁])")
NAMES = ("nr", "ns", "nt", "nz", "n", "vn")
# Words that name no thing of their own: exchanging them gives an odd question, not another one.
HOLLOW = set("哪些 什么 情形 情况 时候 多少 方式 原因 内容 名字 人 部分 地方 时间 关系 事 年 月 单位 问题 规定".split())


def alter_question(question: str, passage: Passage, chance: random.Random) -> str | None:
    """The question with another year, number or noun, or None where nothing can be exchanged.

    Only a word that the passage holds is exchanged, by one that the passage does not hold.
    """
    for pattern, spread in ((YEAR, 9), (QUANTITY, 5)):
        found = pattern.search(question)
        if found and found.group() in passage.text:
            other = str(max(1, int(found.group()) + chance.choice([-1, 1]) * chance.randint(1, spread)))
            if other not in passage.text:
                return question[: found.start()] + other + question[found.end() :]
    return exchange_noun(question, passage, chance)


POOL: dict[str, list[str]] = {}


def exchange_noun(question: str, passage: Passage, chance: random.Random) -> str | None:
    words = [
        (word.word, word.flag)
        for word in jieba.posseg.cut(question)
        if word.flag in NAMES and len(word.word) >= 2 and word.word not in HOLLOW
    ]
    held = [(word, flag) for word, flag in words if word in passage.text]
    result = None
    if held:
        word, flag = chance.choice(held)
        others = [other for other in POOL.get(flag, [])[-400:] if other not in passage.text and other not in question]
        if others:
            result = question.replace(word, chance.choice(others), 1)
    for word, flag in words:
        POOL.setdefault(flag, []).append(word)
    return result
