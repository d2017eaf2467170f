import { Converter as createFromSimplified } from "opencc-js/cn2t";
import { Converter as createToSimplified } from "opencc-js/t2cn";
import type { Script } from "../domain/answer.ts";
import { lazily } from "./lazily.ts";

const toHans = lazily(() => createToSimplified({ from: "hk", to: "cn" }));
const toHant = lazily(() => createFromSimplified({ from: "cn", to: "t" }));

/**
 * The script a text is written in, by its characters that exist in one script alone; null where it has none
 * (English, or words that both scripts write alike). Equal counts mean Traditional.
 */
export function detectScript(text: string): Script | null {
  const traditional = countChanged(text, toHans()(text));
  const simplified = countChanged(text, toHant()(text));
  if (traditional === 0 && simplified === 0) return null;
  return simplified > traditional ? "hans" : "hant";
}

/**
 * `text` in `script`, character forms only: no regional word is changed. A text that is in that script
 * already stays as it is.
 */
export function convertScript(text: string, script: Script): string {
  if (script === "hans") return toHans()(text);
  return detectScript(text) === "hans" ? toHant()(text) : text;
}

function countChanged(before: string, after: string): number {
  const converted = Array.from(after);
  return Array.from(before).filter((character, index) => character !== converted[index]).length;
}
