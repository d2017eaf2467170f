import { examineText, type CheckedText } from "../../src/grounding/examine-text.ts";
import { weighText, type TextVerdict } from "../../src/grounding/weigh-text.ts";
import { SHIPPED_GUARD } from "./shipped-guard.ts";

/** The shipped guard's verdict by the words alone, as where there is no checker. */
export function verdictByWords(text: CheckedText): TextVerdict {
  return weighText(examineText(text), null, SHIPPED_GUARD);
}
