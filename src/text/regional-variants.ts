import { Converter as createFromSimplified } from "opencc-js/cn2t";
import { Converter as createToSimplified } from "opencc-js/t2cn";
import { lazily } from "./lazily.ts";
import { foldText } from "./normalise.ts";

const toTaiwanWords = lazily(() => createFromSimplified({ from: "cn", to: "twp" }));
const toTraditional = lazily(() => createFromSimplified({ from: "cn", to: "tw" }));
const toMainlandWords = lazily(() => createToSimplified({ from: "twp", to: "cn" }));

/**
 * A folded text with its words changed to Taiwan's and to the mainland's (OpenCC's phrase tables), folded
 * again: 数据标注 → 资料标注. Texts equal to the given one are left out.
 */
export function regionalVariants(folded: string): string[] {
  const variants = new Set([
    foldText(toTaiwanWords()(folded)),
    foldText(toMainlandWords()(toTraditional()(folded))),
  ]);
  variants.delete(folded);
  return [...variants].sort();
}

/** A folded text in the mainland's words (資料庫 and 数据库 become one), folded again. */
export function regionalCanon(folded: string): string {
  return foldText(toMainlandWords()(toTraditional()(folded)));
}
