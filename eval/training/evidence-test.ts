import type { SentenceCandidate } from "../../src/answering/sentence-candidates.ts";
import type { PassageRecord } from "../../src/domain/passage.ts";
import { sourceSpansOf } from "../../src/domain/spanned-text.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import type { LabelledQuestion } from "./labelled-set.ts";

interface Indexed {
  readonly index: PassageIndex;
  readonly generation: string;
}

/** Items of evidence from which on a list was asked for. */
const MIN_LISTED = 2;

/** Tells which candidates of the retrieved passages are (part of) a question's evidence. */
export async function evidenceTest(
  question: LabelledQuestion,
  passages: readonly PassageRecord[],
  indexed: Indexed,
): Promise<(candidate: SentenceCandidate) => boolean> {
  const stems = await stemsOfEvidence(passages, question, indexed);
  const sources = await sourcesOf(question, indexed);
  return (candidate) => {
    const { document, passage } = candidate.evidence;
    const texts = [candidate.text, sourceText(candidate, sources)];
    const isEvidence = texts.some((text) => holdsEvidence(text, document.id, question));
    return isEvidence || (stems.has(passage.passageId) && isLast(candidate));
  };
}

/** The stored texts of the documents that hold evidence. */
async function sourcesOf(
  { evidence }: LabelledQuestion,
  { index, generation }: Indexed,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(evidence.map(({ documentId }) => documentId))];
  const found = await Promise.all(ids.map((id) => index.documents.get(generation, id)));
  return new Map(
    found.flatMap((document) =>
      document === undefined ? [] : [[document.meta.id, document.text]],
    ),
  );
}

/** A sentence as it is stored: with the footnote marks that a passage leaves out; a row of a table as it is read. */
function sourceText(
  { evidence: { passage, document }, range, text }: SentenceCandidate,
  sources: ReadonlyMap<string, string>,
): string {
  if (passage.kind === "table-row") return text;
  const spans = sourceSpansOf(passage.spans, range);
  const source = sources.get(document.id);
  const [first] = spans;
  const last = spans.at(-1);
  if (source === undefined || first === undefined || last === undefined) return text;
  return source.slice(first.start, last.end);
}

function holdsEvidence(text: string, documentId: string, question: LabelledQuestion): boolean {
  const sentence = withoutBlanks(text);
  return question.evidence.some((evidence) => {
    if (documentId !== evidence.documentId) return false;
    const wanted = withoutBlanks(evidence.quote);
    return wanted.includes(sentence) || sentence.includes(wanted);
  });
}

/** Passages that introduce several items of evidence: from them the product answers with the whole list. */
async function stemsOfEvidence(
  passages: readonly PassageRecord[],
  question: LabelledQuestion,
  { index, generation }: Indexed,
): Promise<ReadonlySet<string>> {
  const stems = new Set<string>();
  if (question.evidence.length < MIN_LISTED) return stems;
  for (const { passage } of passages) {
    const items = await index.getPassages(generation, passage.itemIds);
    const listed = items.filter(({ passage: item, document }) =>
      holdsEvidence(item.text, document.id, question),
    );
    if (listed.length >= MIN_LISTED) stems.add(passage.passageId);
  }
  return stems;
}

function isLast({ evidence: { passage }, range }: SentenceCandidate): boolean {
  return range.end === passage.sentences.at(-1)?.end;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, "");
}
