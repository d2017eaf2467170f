import type { RefusalReason, Script } from "../domain/answer.ts";
import type { Jurisdiction } from "../domain/document.ts";
import { convertScript } from "../text/script.ts";

interface RefusalMessage {
  readonly says: string;
  /** Added where passages are shown beside it. */
  readonly points: string;
}

const NEAREST = "以下是最接近的段落。";

const MESSAGES: Readonly<Record<RefusalReason, RefusalMessage>> = {
  "out-of-scope": { says: "這個問題不在現有文件的範圍之內，因此不作回答。", points: "" },
  "not-in-documents": {
    says: "現有文件談及相關主題，但沒有說明所問的內容，因此不作回答。",
    points: NEAREST,
  },
  "weak-evidence": {
    says: "文件中找到的依據不足以回答這個問題，因此不作回答。",
    points: NEAREST,
  },
  "unsupported-claims": {
    says: "草擬的回答未能通過引文核對，因此不作回答。",
    points: NEAREST,
  },
  "false-premise": {
    says: "問題的前提與文件所述不符，因此不作回答。",
    points: "請見以下段落。",
  },
};

/** What staff read when a question is refused; it points to the passages beside it where there are any. */
export function refusalMessage(
  reason: RefusalReason,
  { script, hasNearest }: { readonly script: Script; readonly hasNearest: boolean },
): string {
  const { says, points } = MESSAGES[reason];
  return convertScript(hasNearest ? says + points : says, script);
}

/** Why a place that a question names could not be looked up. */
export interface PlaceNote {
  readonly kind: "unknown" | "ambiguous";
  /** The places in the question's words, folded. */
  readonly names: readonly string[];
}

/** What staff read when the place that they ask for is not there, or is in too many documents. */
export function placeMessage({ kind, names }: PlaceNote, script: Script): string {
  const places = names.map((name) => `「${name}」`).join("、");
  const message =
    kind === "unknown"
      ? `現有文件中找不到${places}，因此不作回答。`
      : `多份文件都有${places}，請指明是哪一份文件。`;
  return convertScript(convertScript(message, "hans"), script);
}

const JURISDICTION_NAMES: Readonly<Record<Jurisdiction, string>> = {
  HK: "香港",
  TW: "台灣",
  CN: "中國內地",
  INT: "國際",
};

/** What a comparison calls a jurisdiction. */
export function jurisdictionName(jurisdiction: Jurisdiction, script: Script): string {
  return convertScript(JURISDICTION_NAMES[jurisdiction], script);
}

/** A comparison's cell without evidence: what was found did not suffice, which is not to say that nothing is there. */
export function nothingFound(script: Script): string {
  return convertScript("沒有找到足以回答的依據。", script);
}
