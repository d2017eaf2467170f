import type { DocumentMeta } from "../domain/document.ts";
import { ASKING } from "../dialogue/asking-words.ts";
import type { QuestionKind } from "../retrieval/question-kind.ts";

/** The dates that are known of a document. */
export type DocumentDate = "issuedOn" | "effectiveOn";

const ISSUED =
  /报告日期|落款|署名|发[布表出]日?|发布|公[布告]日?|颁[布发]日?|签发|印发|刊[发登出]|出版|发文|交出?来?|完成|\b(?:issued?|published?|publication|released?|dated?|signed)\b/u;
const EFFECTIVE =
  /生效|[施实]施?行|实施|起效|开始适用|\b(?:effective|in force|take effect|takes effect|came into)\b/u;
const DATE = /日期|时间|\bdate\b/u;

/** Words of a question for a document's date that do not say which document. Folded. */
const SAYS_NO_DOCUMENT =
  /(?<=^|\s|由)(?:谁|[哪何]?一?个?(?:机关|机构|单位|部门|局))(?=[、,\s在于]|$)|哪一?[天年日]|何[年月日时]|几[年月日号时]+|什么时候|什么日子|日期|时间|公历|西历|西元|公元|民国|农历|换[算成]+|想|确认|查|知道|这[份篇部个]?|那[份篇部个]?|该|本|此|上|的|是|在|于|为|由|被|了|里|最?[后初]|分别|各自?|均|都|和|与|跟|及|\b(?:on|what|which|when|was|is|the|of|this|that|date|day|year|document|by|and|its?)\b/gu;

/** Which of its own dates a folded question asks of a document; null where it asks for none. */
export function askedDate(folded: string, kind: QuestionKind): DocumentDate | null {
  if (kind !== "date") return null;
  if (EFFECTIVE.test(folded)) return "effectiveOn";
  return ISSUED.test(folded) || DATE.test(folded) ? "issuedOn" : null;
}

/** What of such a question says which document is meant: nothing, in 「這份文件何時發布」. */
export function namedInDateQuestion(folded: string): string {
  return [ASKING, EFFECTIVE, ISSUED, SAYS_NO_DOCUMENT].reduce(
    (text, words) => text.replace(new RegExp(words.source, "gu"), " "),
    folded,
  );
}

/** What each kind of document is called, for titles that do not say it. */
export const KIND_NAMES: Readonly<Record<DocumentMeta["kind"], string>> = {
  "policy-statement": "政策宣言 政策声明 文件",
  report: "报告 文件",
  statute: "法规 条例 办法 文件",
  circular: "通告 通函 通知 文件",
  text: "文件",
};

const ASKS_ISSUER =
  /谁|[哪何]一?个?(?:机关|机构|单位|部门|局)|\bby whom\b|\bwho\b|\bwhich (?:body|agency|authority)\b/u;

/** Whether a folded question for a document's date also asks who issued it. */
export function asksIssuer(folded: string): boolean {
  return ASKS_ISSUER.test(folded);
}
