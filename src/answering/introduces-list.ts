import type { Passage } from "../domain/passage.ts";

/** Whether words of the passage that end at `end` (UTF-16, of its text) introduce the list that follows it. */
export function introducesList(passage: Passage, end: number | undefined): boolean {
  return passage.itemIds.length > 0 && end === passage.sentences.at(-1)?.end;
}
