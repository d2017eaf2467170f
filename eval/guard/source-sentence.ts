import type { Block, ParsedDocument } from "../../src/domain/block.ts";
import type { DutyPractice } from "../../src/grounding/check-duties.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import type { Split } from "../suite/eval-case.ts";

/** A sentence of a real document, with what stands around it. */
export interface SourceSentence {
  readonly documentId: string;
  readonly document: DutyPractice;
  readonly locator: string;
  readonly text: string;
  /** The sentence before and after it in the same block; "" where there is none. */
  readonly before: string;
  readonly after: string;
  readonly split: Split;
}

/** Shorter ones say too little to be altered, longer ones are no quote that anybody reads. */
const MIN_CHARS = 12;
const MAX_CHARS = 180;
const EVIDENCE_KINDS = new Set<Block["kind"]>(["paragraph", "item", "footnote"]);

/** The sentences of a document's evidence blocks, in reading order, but for the stems of lists. */
export function sentencesOf(
  parsed: ParsedDocument,
  { documentId, document }: Pick<SourceSentence, "documentId" | "document">,
  splitOfBlock: (block: Block) => Split,
): SourceSentence[] {
  return parsed.blocks
    .filter(({ kind }) => EVIDENCE_KINDS.has(kind))
    .flatMap((block) => {
      const texts = splitSentences(block.text).map((span) => sliceSpan(block.text, span));
      return texts.flatMap((text, index) => {
        if (!isUsable(text)) return [];
        return {
          documentId,
          document,
          locator: block.locator,
          text,
          before: texts[index - 1] ?? "",
          after: texts[index + 1] ?? "",
          split: splitOfBlock(block),
        };
      });
    });
}

function isUsable(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (
    text.length >= MIN_CHARS &&
    text.length <= MAX_CHARS &&
    han * 2 > text.length &&
    !/[\n\t]|https?:|[：:－]$/u.test(text)
  );
}
