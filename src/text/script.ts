import type { Script } from "../domain/answer.ts";
import { hongKongToSimplified, simplifiedToTraditional } from "./opencc.ts";

/**
 * The script a text is written in, by its characters that exist in one script alone; null where it has none
 * (English, or words that both scripts write alike). Equal counts mean Traditional.
 */
export function detectScript(text: string): Script | null {
  const traditional = countChanged(text, hongKongToSimplified(text));
  const simplified = countChanged(text, simplifiedToTraditional(text));
  if (traditional === 0 && simplified === 0) return null;
  return simplified > traditional ? "hans" : "hant";
}

/**
 * `text` in `script`, character forms only: no regional word is changed. A text that is in that script
 * already stays as it is.
 */
export function convertScript(text: string, script: Script): string {
  if (script === "hans") return hongKongToSimplified(text);
  return detectScript(text) === "hans" ? simplifiedToTraditional(text) : text;
}

function countChanged(before: string, after: string): number {
  const converted = Array.from(after);
  return Array.from(before).filter((character, index) => character !== converted[index]).length;
}
