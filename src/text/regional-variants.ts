import { foldText } from "./normalise.ts";
import { simplifiedToTaiwan, simplifiedToTaiwanWords, taiwanToMainlandWords } from "./opencc.ts";

/**
 * A folded text with its words changed to Taiwan's and to the mainland's (OpenCC's phrase tables), folded
 * again: 数据标注 → 资料标注. Texts equal to the given one are left out.
 */
export function regionalVariants(folded: string): string[] {
  const variants = new Set([
    foldText(simplifiedToTaiwanWords(folded)),
    foldText(taiwanToMainlandWords(simplifiedToTaiwan(folded))),
  ]);
  variants.delete(folded);
  return [...variants].sort();
}

/** A folded text in the mainland's words (資料庫 and 数据库 become one), folded again. */
export function regionalCanon(folded: string): string {
  return foldText(taiwanToMainlandWords(simplifiedToTaiwan(folded)));
}
