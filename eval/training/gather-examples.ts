import type { Progress } from "../../src/cli/progress.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { isHeldOut } from "../data/reading-pairs.ts";
import { hashNumber } from "../data/text-hash.ts";
import { defaultCaseFiles, readCaseFiles } from "../suite/read-case-files.ts";
import { splitOf } from "../suite/split-of.ts";
import {
  labelCandidates,
  type LabelledCandidates,
  type LabelledQuestion,
} from "./evidence-examples.ts";
import { loadReadingPairs } from "./labelled-questions.ts";
import type { Workbench } from "./open-product.ts";

/** Labelled questions to fit on, and others to measure on that no fit has seen. */
export interface GatheredExamples {
  readonly fitted: readonly LabelledCandidates[];
  readonly heldOut: readonly LabelledCandidates[];
}

/** Every so many answerable questions are also asked of a corpus without their passage. */
const HIDE_EVERY = 6;

/** The dev cases over the product's corpus, and the reading pairs over a corpus of their own passages. */
export async function gatherExamples(
  workbench: Workbench,
  from: { readonly corpusDir: string; readonly everyNthPair: number },
  progress: Progress,
): Promise<GatheredExamples> {
  const fitted: LabelledCandidates[] = [];
  const heldOut: LabelledCandidates[] = [];
  const { documents } = await loadCorpus(from.corpusDir);
  const product = await workbench.open("corpus", documents);
  const dev = await devQuestions();
  for (const question of dev) {
    fitted.push(await labelCandidates(question, product));
    progress.update({ stage: "Retrieving for dev", done: fitted.length, total: dev.length });
  }
  const pairs = await loadReadingPairs();
  const reading = await workbench.open("reading-pairs", pairs.documents);
  // by hash: a passage's pairs stand in a fixed order of kinds, so that every so many would be of one kind
  const questions = withHidden(
    pairs.questions.filter(({ id }) => (hashNumber(id) >>> 8) % from.everyNthPair === 0),
  );
  for (const [index, question] of questions.entries()) {
    const labelled = await labelCandidates(question, reading);
    (isHeldOut(passageOf(question)) ? heldOut : fitted).push(labelled);
    progress.update({
      stage: "Retrieving for reading pairs",
      done: index + 1,
      total: questions.length,
    });
  }
  return { fitted, heldOut };
}

async function devQuestions(): Promise<LabelledQuestion[]> {
  const cases = await readCaseFiles(await defaultCaseFiles());
  return cases
    .filter(({ id }) => splitOf(id) === "dev")
    .map(({ id, question, evidence }) => ({
      id,
      source: "dev",
      question,
      evidence,
      hiddenDocumentIds: [],
    }));
}

function withHidden(questions: readonly LabelledQuestion[]): LabelledQuestion[] {
  return questions.flatMap((question) => {
    if (hashNumber(question.id) % HIDE_EVERY !== 0 || question.evidence.length === 0)
      return [question];
    const hiddenDocumentIds = question.evidence.map(({ documentId }) => documentId);
    const hidden = { ...question, id: `${question.id}/hidden`, evidence: [], hiddenDocumentIds };
    return [question, hidden];
  });
}

/** "p0012" of "p0012-3" and of "p0012-3/hidden". */
function passageOf({ id }: LabelledQuestion): string {
  return id.replace(/-\d+(?:\/hidden)?$/u, "");
}
