import type { Passage } from "../domain/passage.ts";
import type { Span } from "../domain/span.ts";
import type { RetrievedEvidence } from "../retrieval/create-retriever.ts";
import { linearScore, scoreEvidence, type EvidenceModel } from "./evidence-model.ts";
import { longestCommonRun } from "./longest-common-run.ts";
import { namesRowGroup, rowGroup } from "./row-group.ts";
import { foldText } from "../text/normalise.ts";
import type { QuestionTerms } from "../retrieval/question-terms.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";
import { standAloneRange } from "./stand-alone-range.ts";
import { wholeProvision } from "./whole-provision.ts";

/** What of a passage answers: a sentence or a few, with what must not be left out beside them. */
interface EvidencePart {
  readonly evidence: RetrievedEvidence;
  /** Ranges of the passage's text, ascending. */
  readonly ranges: readonly Span[];
}

/** What was chosen to answer from. */
export interface EvidenceSelection {
  /** Best first, at most one a passage; a place that was looked up in document order. Empty: nothing was found. */
  readonly parts: readonly EvidencePart[];
  /** The sentence that the best part grew from. */
  readonly anchor: SentenceCandidate | undefined;
  /** Probability that the anchor answers the question at all; of a place that was looked up 1, of nothing 0. */
  readonly evidence: number;
  /** Set when a whole list answers: the passage whose last sentence introduces it. */
  readonly listStemId: string | null;
  /** Of a table, the group whose rows alone were asked for (row-group.ts); null for the whole list. */
  readonly listGroup: string | null;
}

/**
 * A sentence next to the anchor joins it when its share of the choice reaches this part of the anchor's; one
 * of another passage is cited too when it reaches the larger part. Chosen on the dev cases (docs/quality.md).
 */
const NEIGHBOUR_SHARE = 0.2;
const COMPANION_SHARE = 0.95;
/** A list is answered whole when this many of its items reach this share of the best one's. */
const SIBLING_SHARE = 0.3;
const MIN_FITTING_ITEMS = 2;
const MAX_SENTENCES = 3;
/** A question that shares a stretch as long with a row's own cells asks for that row. */
const MIN_OWN_RUN_CHARS = 4;
const MAX_PARTS = 2;

/** A candidate with its share of the choice: the selection model's softmax over all candidates. */
interface SharedCandidate extends SentenceCandidate {
  readonly share: number;
}

/** Chooses the stretches that answer, and decides between them and a whole list. */
export function selectEvidence(
  candidates: readonly SentenceCandidate[],
  question: Pick<QuestionTerms, "folded" | "kind">,
  model: EvidenceModel,
): EvidenceSelection {
  const shared = shareChoice(candidates, model);
  const ranked = shared.toSorted((a, b) => b.share - a.share || compareCandidates(a, b));
  const anchor = ranked[0];
  if (anchor === undefined) return NO_EVIDENCE;
  const parts: EvidencePart[] = [];
  for (const candidate of ranked) {
    if (parts.length === MAX_PARTS || candidate.share < COMPANION_SHARE * anchor.share) break;
    if (parts.some(({ evidence }) => evidence === candidate.evidence)) continue;
    const { passage } = candidate.evidence;
    const range = standAloneRange(passage, growRange(candidate, shared));
    const ranges = wholeProvision(passage, range, { asksList: question.kind === "list" });
    parts.push({ evidence: candidate.evidence, ranges });
  }
  return {
    parts,
    anchor,
    evidence: scoreEvidence(model.decision, anchor.features),
    ...(listOf(anchor, question, shared) ?? introducedList(parts[0]) ?? NO_LIST),
  };
}

function shareChoice(
  candidates: readonly SentenceCandidate[],
  model: EvidenceModel,
): SharedCandidate[] {
  const scores = candidates.map(({ features }) => linearScore(model.selection, features));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return candidates.map((candidate, index) => ({
    ...candidate,
    share: (powers[index] ?? 0) / sum,
  }));
}

/** Takes in neighbouring sentences of the same passage, the likelier side first. */
function growRange(anchor: SharedCandidate, all: readonly SharedCandidate[]): Span {
  const sentences = all.filter(({ evidence }) => evidence === anchor.evidence);
  const joins = (candidate: SharedCandidate | undefined): number =>
    candidate !== undefined && candidate.share >= NEIGHBOUR_SHARE * anchor.share
      ? candidate.share
      : 0;
  let first = sentences.indexOf(anchor);
  let last = first;
  while (last - first + 1 < MAX_SENTENCES) {
    const before = joins(sentences[first - 1]);
    const after = joins(sentences[last + 1]);
    if (before === 0 && after === 0) break;
    if (before > after) first--;
    else last++;
  }
  const start = sentences[first]?.range.start ?? anchor.range.start;
  const end = sentences[last]?.range.end ?? anchor.range.end;
  return { start, end };
}

/** The two members of a selection that name a list. */
type ChosenList = Pick<EvidenceSelection, "listStemId" | "listGroup">;

const NO_LIST: ChosenList = { listStemId: null, listGroup: null };

/** Nothing to answer from. */
export const NO_EVIDENCE: EvidenceSelection = {
  parts: [],
  anchor: undefined,
  evidence: 0,
  ...NO_LIST,
};

/**
 * The list that the anchor stands for: it introduces it, or a list was asked for and several of its items fit
 * about as well; of a table, those of one group where only that group's rows do. Where one item fits far better
 * than its siblings, that item was meant.
 */
function listOf(
  { evidence, range, share, text }: SharedCandidate,
  { folded, kind }: Pick<QuestionTerms, "folded" | "kind">,
  all: readonly SharedCandidate[],
): ChosenList | null {
  const { passage } = evidence;
  const introduces = passage.itemIds.length > 0 && range.end === passage.sentences.at(-1)?.end;
  if (introduces) return { listStemId: passage.passageId, listGroup: null };
  if (passage.stemId === null) return null;
  if (asksRowGroup(folded, passage, text)) {
    return { listStemId: passage.stemId, listGroup: rowGroup(passage) };
  }
  if (kind !== "list") return null;
  const fitting = all.filter(
    (candidate) =>
      candidate.evidence.passage.stemId === passage.stemId &&
      candidate.share >= SIBLING_SHARE * share,
  );
  const items = new Set(fitting.map((candidate) => candidate.evidence.passage.passageId));
  if (items.size < MIN_FITTING_ITEMS) return null;
  const groups = new Set(fitting.map((candidate) => rowGroup(candidate.evidence.passage)));
  return { listStemId: passage.stemId, listGroup: groups.size === 1 ? rowGroup(passage) : null };
}

/** A question that names a group of a table's rows, and nothing of the row itself, asks for all of the group. */
function asksRowGroup(folded: string, passage: Passage, row: string): boolean {
  if (!namesRowGroup(folded, passage)) return false;
  const cells = foldText(row.slice(row.lastIndexOf("\n") + 1));
  const own = cells.slice(cells.indexOf("\t") + 1);
  return longestCommonRun(folded, own) < MIN_OWN_RUN_CHARS;
}

/** Words that introduce a list are not cited without it. */
function introducedList(part: EvidencePart | undefined): ChosenList | null {
  if (part === undefined) return null;
  const { passage } = part.evidence;
  const isIntroduced =
    passage.itemIds.length > 0 && part.ranges.at(-1)?.end === passage.sentences.at(-1)?.end;
  return isIntroduced ? { listStemId: passage.passageId, listGroup: null } : null;
}

function compareCandidates(a: SentenceCandidate, b: SentenceCandidate): number {
  const order = a.evidence.rank - b.evidence.rank;
  return order === 0 ? a.range.start - b.range.start : order;
}
