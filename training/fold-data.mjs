// Folds the training and measuring texts with the product's own foldText and splits them with its own
// splitSentences, so that the models learn from exactly what it will be given.
// npx tsx training/fold-data.mjs DATA_DIR OUT_DIR
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { splitSentences } from "../src/text/sentences.ts";
import { foldText } from "../src/text/normalise.ts";

const [dataDir, outDir] = process.argv.slice(2);
if (!dataDir || !outDir) throw new Error("Usage: fold-data.mjs DATA_DIR OUT_DIR");

function readJsonLines(path) {
  return readFileSync(join(dataDir, path), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function writeJsonLines(name, rows) {
  writeFileSync(join(outDir, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  process.stdout.write(`${name}: ${rows.length}\n`);
}

function foldPassage(passage) {
  const spans = splitSentences(passage.text);
  return {
    id: passage.id,
    title: foldText(passage.title ?? ""),
    heading: foldText(passage.heading ?? ""),
    source: passage.source ?? "",
    sentences: spans.map(({ start, end }) => foldText(passage.text.slice(start, end))),
    // Sentences of one line of the source carry one number: a stem and its items are lines.
    lines: spans.map(({ start }) => passage.text.slice(0, start).split("\n").length - 1),
  };
}

function sentencesWithin(text, ranges) {
  return splitSentences(text).flatMap((span, index) =>
    ranges.some(({ start, end }) => start < span.end && end > span.start) ? [index] : [],
  );
}

function foldReadingPairs() {
  const passages = readJsonLines("reading-pairs/passages.jsonl");
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const pairs = readJsonLines("reading-pairs/pairs.jsonl").map((pair) => {
    const { text } = byId.get(pair.passageId);
    const ranges = pair.evidence.map((quote) => {
      const start = text.indexOf(quote);
      return { start, end: start + quote.length };
    });
    return {
      id: pair.id,
      passageId: pair.passageId,
      question: foldText(pair.question),
      answerable: pair.answerable,
      kind: pair.kind,
      evidence: sentencesWithin(
        text,
        ranges.filter(({ start }) => start >= 0),
      ),
      answer: foldText(pair.answer ?? ""),
    };
  });
  writeJsonLines("reading-passages.jsonl", passages.map(foldPassage));
  writeJsonLines("reading-pairs.jsonl", pairs);
}

function foldExtractive(folder, name) {
  const passages = readJsonLines(`${folder}/passages.jsonl`);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const pairs = readJsonLines(`${folder}/queries.jsonl`).map((query) => {
    const passageId = query.passageId ?? query.gold[0];
    const { text } = byId.get(passageId);
    const ranges = query.answers.flatMap((answer) => {
      const content = answer.text ?? answer;
      const start =
        answer.start === undefined
          ? text.indexOf(content)
          : Array.from(text).slice(0, answer.start).join("").length;
      return start < 0 ? [] : [{ start, end: start + content.length }];
    });
    return {
      id: query.id,
      passageId,
      question: foldText(query.question),
      answerable: query.answerable ?? true,
      kind: "",
      evidence: sentencesWithin(text, ranges.slice(0, 1)),
      answer: foldText(query.answers[0]?.text ?? query.answers[0] ?? ""),
    };
  });
  writeJsonLines(`${name}-passages.jsonl`, passages.map(foldPassage));
  writeJsonLines(`${name}-pairs.jsonl`, pairs);
}

function foldNomiracl() {
  const cases = readJsonLines("nomiracl-zh-dev/cases.jsonl").map((item) => ({
    id: item.id,
    question: foldText(item.question),
    answerable: item.answerable,
    contexts: item.contexts.map(foldText),
    ids: item.docids,
    ...(item.positive ? { positive: item.positive } : {}),
    keys: Object.keys(item),
  }));
  writeJsonLines("nomiracl.jsonl", cases);
}

const TW_ARTICLE = /^第\s*[0-9]+(?:-[0-9]+)?\s*條/u;
const CN_ARTICLE =
  /^\*\*(第[一二三四五六七八九十百千零〇]+条(?:之[一二三四五六七八九十]+)?)\*\*\s*/u;

function listFiles(folder, wanted) {
  return readdirSync(join(dataDir, folder), { recursive: true })
    .map(String)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => join(folder, name));
}

const CHAPTER = /^(?:#+\s*)?第\s*[一二三四五六七八九十百零]+\s*[編编章節节]/u;

/** An article's heading, a chapter, the title, or (neither) a line of text. */
function classify(line, jurisdiction) {
  const title = /^(?:法規名稱：|# )(?<title>.*)/u.exec(line)?.groups.title;
  if (title !== undefined) return { title };
  const article = jurisdiction === "TW" ? TW_ARTICLE.exec(line)?.[0] : CN_ARTICLE.exec(line)?.[1];
  if (article !== undefined) {
    const rest = jurisdiction === "TW" ? "" : line.replace(CN_ARTICLE, "");
    return { article, lines: rest === "" ? [] : [rest] };
  }
  return CHAPTER.test(line) ? { chapter: line.replace(/^#+\s*/u, "") } : { text: line };
}

function parseStatute(path, jurisdiction) {
  const articles = [];
  let title = "";
  let chapter = "";
  let current = null;
  for (const raw of readFileSync(join(dataDir, path), "utf8").split("\n")) {
    const line = classify(raw.trim(), jurisdiction);
    title = line.title ?? title;
    chapter = line.chapter ?? chapter;
    if (line.chapter !== undefined) current = null;
    if (line.article !== undefined) {
      current = { heading: `${chapter} ${line.article}`.trim(), lines: line.lines };
      articles.push(current);
    } else if (line.text) current?.lines.push(line.text);
  }
  return articles.map((article, index) =>
    foldPassage({
      id: `${path}#${index}`,
      title,
      heading: article.heading,
      source: jurisdiction,
      text: article.lines.join("\n"),
    }),
  );
}

mkdirSync(outDir, { recursive: true });
foldReadingPairs();
foldExtractive("mrc-train", "mrc");
foldExtractive("drcd-dev", "drcd");
foldExtractive("cail2019-mrc-dev", "cail");
foldNomiracl();
writeJsonLines("statutes.jsonl", [
  ...listFiles("tw-laws/laws", /\.(?:md|txt)$/u).flatMap((path) => parseStatute(path, "TW")),
  ...listFiles("cn-laws", /\.md$/u).flatMap((path) => parseStatute(path, "CN")),
]);
