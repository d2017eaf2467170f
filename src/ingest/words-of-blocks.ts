import type { SourceBlock } from "./source-block.ts";

/** The words of a cell or a note; a table within becomes lines. */
export function wordsOfBlocks(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === "table" ? block.rows.map((row) => row.join(" ")).join("\n") : block.text,
    )
    .join("\n");
}
