import path from "node:path";
import type { EvidenceModel } from "../../src/answering/evidence-model.ts";
import type { Progress } from "../../src/cli/progress.ts";
import { areaUnderRoc } from "../metrics/area-under-roc.ts";
import type { ScoredDecision } from "../training/decision-curve.ts";
import type { LabelledCandidates } from "../training/evidence-examples.ts";
import { decide, fitEvidenceModels } from "../training/evidence-models.ts";
import { gatherExamples } from "../training/gather-examples.ts";
import { createWorkbench } from "../training/open-product.ts";
import { readShortlists } from "../training/read-shortlists.ts";

/** What a fit is worth on questions that it has not seen. */
export interface FitCheck {
  readonly name: string;
  readonly count: number;
  /** Share of the answerable whose evidence the model puts first. */
  readonly evidenceChosen: number;
  readonly areaUnderRoc: number | null;
}

export interface FittedOnAll {
  /** All questions that were fitted on, with their candidates as read. */
  readonly fitted: readonly LabelledCandidates[];
  readonly models: Pick<EvidenceModel, "shortlist" | "selection" | "decision">;
  readonly checks: readonly FitCheck[];
}

const FOLDS = 5;

/** Retrieves and reads every labelled question as the product does, and fits the models on all of them. */
export async function fitOnAll(
  from: { readonly project: string; readonly everyNthPair: number },
  progress: Progress,
): Promise<FittedOnAll> {
  const workbench = await createWorkbench();
  try {
    const corpusDir = path.join(from.project, "corpus");
    const gathered = await gatherExamples(workbench, { ...from, corpusDir }, progress);
    const shortlist = fitEvidenceModels(gathered.fitted).selection;
    const by = { shortlist, reader: workbench.resources.reader };
    const fitted = await readShortlists(gathered.fitted, by, progress);
    const heldOut = await readShortlists(gathered.heldOut, by, progress);
    const models = fitEvidenceModels(fitted);
    return {
      fitted,
      models: { shortlist, ...models },
      checks: [
        checkOf("dev, five folds, with the other sources", crossValidated(fitted)),
        checkOf(
          "policy questions of held-out documents",
          decide(fromPolicy(heldOut, true), models),
        ),
        checkOf("reading pairs of held-out passages", decide(fromPolicy(heldOut, false), models)),
      ],
    };
  } finally {
    await workbench.close();
  }
}

function fromPolicy(
  examples: readonly LabelledCandidates[],
  wanted: boolean,
): LabelledCandidates[] {
  return examples.filter(({ question }) => (question.source === "policy") === wanted);
}

/** Dev decisions by models that have not seen their case, but others of dev. */
function crossValidated(fitted: readonly LabelledCandidates[]): ScoredDecision[] {
  const dev = fitted.filter(({ question }) => question.source === "dev");
  const others = fitted.filter(({ question }) => question.source !== "dev");
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = dev.filter((_case, index) => index % FOLDS !== fold);
    const unseen = dev.filter((_case, index) => index % FOLDS === fold);
    return decide(unseen, fitEvidenceModels([...seen, ...others]));
  }).flat();
}

function checkOf(name: string, decisions: readonly ScoredDecision[]): FitCheck {
  const answerable = decisions.filter((decision) => decision.answerable);
  return {
    name,
    count: decisions.length,
    evidenceChosen: answerable.filter(({ right }) => right).length / Math.max(1, answerable.length),
    areaUnderRoc: areaUnderRoc(
      decisions.map(({ score, answerable: isPositive }) => ({ score, isPositive })),
    ),
  };
}
