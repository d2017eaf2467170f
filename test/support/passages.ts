import { META_DEFAULTS, type DocumentMeta } from "../../src/domain/document.ts";
import type { Passage } from "../../src/domain/passage.ts";
import type { PassageRecord } from "../../src/domain/passage.ts";
import { splitSentences } from "../../src/text/sentences.ts";

export const HK_POLICY: DocumentMeta = {
  id: "hk-policy",
  title: "負責任應用人工智能的政策宣言",
  issuer: "財經事務及庫務局",
  jurisdiction: "HK",
  language: "zh-Hant-HK",
  issuedOn: "2024-10-28",
  effectiveOn: null,
  status: "informational",
  kind: "policy-statement",
  sourceSha256: "0".repeat(64),
  ...META_DEFAULTS,
};

/** A passage that stands at `start` of its document, whole and in one span. */
export function passageAt(start: number, text: string, parts: Partial<Passage> = {}): Passage {
  const locator = parts.locator ?? "第1段";
  return {
    passageId: `${HK_POLICY.id}#${locator}`,
    documentId: HK_POLICY.id,
    kind: "paragraph",
    locator,
    places: [],
    headingPath: [],
    page: null,
    label: null,
    text,
    spans: [{ start, end: start + text.length }],
    sentences: splitSentences(text),
    stemId: null,
    stemText: "",
    itemIds: [],
    footnoteIds: [],
    markedInIds: [],
    ...parts,
  };
}

export function recordOf(passage: Passage, document: DocumentMeta = HK_POLICY): PassageRecord {
  return { passage, document };
}
