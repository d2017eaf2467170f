import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import {
  EVIDENCE_FEATURES,
  scoreEvidence,
  type EvidenceModel,
  type LogisticModel,
} from "../../src/answering/evidence-model.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { loadCases } from "../cases/load-cases.ts";
import { areaUnderRoc } from "../metrics/area-under-roc.ts";
import {
  anchorExample,
  choiceGroup,
  labelCandidates,
  type LabelledCandidates,
  type LabelledQuestion,
} from "./evidence-examples.ts";
import { fitChoice, fitLogistic, type Example, type Fit } from "./fit-logistic.ts";
import { isHeldOut, loadReadingPairs } from "./labelled-questions.ts";
import { createWorkbench, type OpenProduct } from "./open-product.ts";
