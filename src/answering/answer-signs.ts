import type { QuestionKind } from "../retrieval/question-kind.ts";
import { findQuantities } from "../text/quantities.ts";
import { fitsCount, isDate } from "./asked-quantity.ts";

/** Whether a sentence shows the kind of thing that is asked for; "open" where no sign can be asked. */
export type AnswerSign = "present" | "absent" | "open";

const PATTERNS: Readonly<Partial<Record<QuestionKind, RegExp>>> = {
  link: /https?:|www\.|\.(?:com|org|gov|net|hk|tw|cn)\b/u,
  who: /(?:局|会|署|部|院|行|处|司|厅|委|所|公司|机构|机关|中心|办公室|团队|小组|协会|公会|人|者|业者|员|长|商|大学)/u,
  place: /(?:国|州|市|省|区|县|地|港|湾|岛|馆|中心|总部|场地|\b[a-z]{4,}\b)/u,
  definition:
    /(?:是指|系指|指的?是|即|是一|为一|意即|称为|又称|简称|下称|旨在|属于|包括|包含|指|是)/u,
  list: /、|；|包括|包含|以及|及|和|分别/u,
  why: /(?:因|由于|原因|鉴于|为了|以便|以免|旨在|从而|故|避免|防止|使得|有助|为配合|为应对|需要)/u,
  how: /(?:透过|通过|采|以|应|可|藉|利用|使用|建立|制定|将|方式|措施|方法)/u,
};

/** Looks for the answer's sign in a folded sentence; numbers that the question itself names do not count. */
export function answerSign(kind: QuestionKind, sentence: string, question: string): AnswerSign {
  if (kind === "date" || kind === "number") return quantitySign(kind, sentence, question);
  const pattern = PATTERNS[kind];
  if (pattern === undefined) return "open";
  return pattern.test(sentence) ? "present" : "absent";
}

function quantitySign(kind: "date" | "number", sentence: string, question: string): AnswerSign {
  const asked = new Set(findQuantities(question).flatMap(({ readings }) => readings));
  const fresh = findQuantities(sentence).filter(
    ({ readings }) => !readings.some((reading) => asked.has(reading)),
  );
  const fits = kind === "date" ? isDate : fitsCount(question, sentence);
  return fresh.some(fits) ? "present" : "absent";
}
