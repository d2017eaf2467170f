import type { QuestionKind } from "../retrieval/question-kind.ts";
import type { AnswerSign } from "./answer-signs.ts";
import type { EvidenceFeatures } from "./evidence-model.ts";

/** Kinds whose sign is weighed by itself, too: a date tells more than a comma in what may be a list. */
const WEIGHED = ["date", "number", "who", "place", "definition", "list", "why", "how"] as const;

type SignFeatureName =
  "signPresent" | "signAbsent" | `${(typeof WEIGHED)[number]}${"Present" | "Absent"}`;

const NO_SIGNS: Pick<EvidenceFeatures, SignFeatureName> = {
  signPresent: 0,
  signAbsent: 0,
  datePresent: 0,
  dateAbsent: 0,
  numberPresent: 0,
  numberAbsent: 0,
  whoPresent: 0,
  whoAbsent: 0,
  placePresent: 0,
  placeAbsent: 0,
  definitionPresent: 0,
  definitionAbsent: 0,
  listPresent: 0,
  listAbsent: 0,
  whyPresent: 0,
  whyAbsent: 0,
  howPresent: 0,
  howAbsent: 0,
};

/** Whether the sign of the kind that is asked for is there, as features: of all kinds, and of each alone. */
export function signFeatures(
  kind: QuestionKind,
  sign: AnswerSign,
): Pick<EvidenceFeatures, SignFeatureName> {
  if (sign === "open") return NO_SIGNS;
  const suffix = sign === "present" ? "Present" : "Absent";
  const own = WEIGHED.find((weighed) => weighed === kind);
  return {
    ...NO_SIGNS,
    [`sign${suffix}`]: 1,
    ...(own === undefined ? {} : { [`${own}${suffix}`]: 1 }),
  };
}
