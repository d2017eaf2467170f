import type { Passage } from "../domain/passage.ts";
import type { QuestionTerms } from "../retrieval/question-terms.ts";
import { foldText } from "../text/normalise.ts";
import type { SharedCandidate } from "./choice-shares.ts";
import { NO_LIST, type ChosenList, type EvidencePart } from "./evidence-selection.ts";
import { introducesList } from "./introduces-list.ts";
import { longestCommonRun } from "./longest-common-run.ts";
import { namesRowGroup, rowGroup } from "./row-group.ts";

/** A list is answered whole when this many of its items reach this share of the best one's. */
const SIBLING_SHARE = 0.3;
const MIN_FITTING_ITEMS = 2;
/** A question that shares a stretch as long with a row's own cells asks for that row. */
const MIN_OWN_RUN_CHARS = 4;

/** The list that answers instead of the anchor, or that the part which grew from it introduces; none else. */
export function chooseList(
  anchor: SharedCandidate,
  part: EvidencePart | undefined,
  among: {
    readonly question: Pick<QuestionTerms, "folded" | "kind">;
    readonly all: readonly SharedCandidate[];
  },
): ChosenList {
  return listOf(anchor, among.question, among.all) ?? introducedList(part) ?? NO_LIST;
}

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
  if (introducesList(passage, range.end)) return { listStemId: passage.passageId, listGroup: null };
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
  const isIntroduced = introducesList(passage, part.ranges.at(-1)?.end);
  return isIntroduced ? { listStemId: passage.passageId, listGroup: null } : null;
}
