import { parseDocument } from "../../../src/corpus/parse-document.ts";
import type { Block } from "../../../src/domain/block.ts";
import type { DocumentKind, Jurisdiction } from "../../../src/domain/document.ts";
import { documentOf } from "../documents.ts";

interface Origin {
  readonly kind?: DocumentKind;
  readonly jurisdiction?: Jurisdiction;
}

/** The blocks of a document made of `text`; of Hong Kong and of no kind where `origin` says nothing else. */
export function blocksOf(
  text: string,
  { kind = "text", jurisdiction = "HK" }: Origin = {},
): readonly Block[] {
  const document = documentOf(text, kind);
  const language = jurisdiction === "CN" ? "zh-Hans-CN" : `zh-Hant-${jurisdiction}`;
  return parseDocument({ ...document, meta: { ...document.meta, jurisdiction, language } }).blocks;
}

/** Its blocks as "kind locator: words". */
export function outline(text: string, origin?: Origin): string[] {
  return blocksOf(text, origin).map((block) => `${block.kind} ${block.locator}: ${block.text}`);
}
