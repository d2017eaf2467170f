import type { Progress } from "../../src/cli/progress.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { isHeldOut, isTrainedPassage, policyPart } from "../data/parts.ts";
import { hashNumber } from "../data/text-hash.ts";
import { defaultCaseFiles, readCaseFiles } from "../suite/read-case-files.ts";
import { splitOf } from "../suite/split-of.ts";
import { labelCandidates, type LabelledCandidates } from "./evidence-examples.ts";
import type { LabelledQuestion } from "./labelled-set.ts";
import { loadPolicySet } from "./policy-set.ts";
import type { Workbench } from "./open-product.ts";
import { loadReadingPairs } from "./reading-pairs-set.ts";

/** Labelled questions to fit on, and others to measure on that no fit has seen; reader and embedder saw neither. */
export interface GatheredExamples {
  readonly fitted: readonly LabelledCandidates[];
  readonly heldOut: readonly LabelledCandidates[];
}

/** Every so many answerable questions are also asked of a corpus without their passage. */
const HIDE_EVERY = 6;

/**
 * The dev cases over the product's corpus, the policy questions over their invented documents, and the reading
 * pairs over a corpus of their own passages, less those that reader and embedder were trained on: what they say
 * of these would be believed too much. A fifth of documents and passages is held out.
 */
export async function gatherExamples(
  workbench: Workbench,
  from: { readonly corpusDir: string; readonly everyNthPair: number },
  progress: Progress,
): Promise<GatheredExamples> {
  const { documents } = await loadCorpus(from.corpusDir);
  const policy = await loadPolicySet();
  const pairs = await loadReadingPairs();
  // by hash: a passage's pairs stand in a fixed order of kinds, so that every so many would be of one kind
  const taken = pairs.questions.filter(
    ({ id, documentId }) =>
      !isTrainedPassage(documentId) && (hashNumber(id) >>> 8) % from.everyNthPair === 0,
  );
  const asked = policy.questions.filter(({ documentId }) => policyPart(documentId) !== "train");
  const sets = [
    { name: "corpus", documents, questions: await devQuestions() },
    { name: "policy", documents: policy.documents, questions: asked },
    { name: "reading-pairs", documents: pairs.documents, questions: withHidden(taken) },
  ];
  const examples: LabelledCandidates[] = [];
  for (const { name, questions, ...set } of sets) {
    const product = await workbench.open(name, set.documents);
    for (const [index, question] of questions.entries()) {
      examples.push(await labelCandidates(question, product));
      progress.update({
        stage: `Retrieving for ${name}`,
        done: index + 1,
        total: questions.length,
      });
    }
  }
  const isSeen = ({ question }: LabelledCandidates): boolean =>
    question.source === "dev" || !isHeldOut(question.documentId);
  return {
    fitted: examples.filter(isSeen),
    heldOut: examples.filter((example) => !isSeen(example)),
  };
}

async function devQuestions(): Promise<LabelledQuestion[]> {
  const cases = await readCaseFiles(await defaultCaseFiles());
  return cases
    .filter(({ id }) => splitOf(id) === "dev")
    .map(({ id, question, evidence }) => ({
      id,
      source: "dev",
      documentId: "",
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
