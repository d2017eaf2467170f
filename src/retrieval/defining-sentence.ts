import { escapePattern } from "../text/escape-pattern.ts";
import type { PassageKind } from "../domain/passage.ts";

/** A sentence, folded, with the words that its passage continues. */
export interface CandidateSentence {
  readonly folded: string;
  readonly kind: PassageKind;
  /** Folded; of a footnote what stands before its mark. */
  readonly stem: string;
}

/** Words that only sentences which define hold, for finding them among the many that use a term. */
export const DEFINING_WORDS = "是指 系指 指的是 所谓 定义 是一 系由 意指 意即 简称 称为 又称 旨在";

/** A footnote's mark stands at its term, or a word or two after it. */
const MAX_AFTER_TERM = 6;

const LABEL = "[\\s\\p{P}\\d一二三四五六七八九十]*(?:[a-z]\\)\\s*)?[「『“\"'《]?";
const CLOSING = "[」』”\"'》\\d]*";
const SAYS = "\\s*,?(?:则|亦|也)?(?:是指|系指|指的是|指|是一|意[指即]|即|旨在|系|是|为|[:—–-])";
/** After a word more, such as 方法 or 管理, only what can say nothing else. */
const SAYS_SURELY = "\\s*\\p{Script=Han}{1,4}\\s*,?(?:是指|系指|指的是|指|意[指即]|:)";
const APPOSED = "(?:即|即是|即属|即所谓的?|所谓的?|称为|称作|视为|又称|简称|下称|称之?为)";

/** Tells whether a sentence says what a term means, whatever of its names it is called by; null without names. */
export function createDefinitionTest(
  names: readonly string[],
): ((sentence: CandidateSentence) => boolean) | null {
  if (names.length === 0) return null;
  const name = `(?:${names.map(escapePattern).join("|")})`;
  const gloss = `\\s*(?:\\([^()]{1,80}\\))?${CLOSING}`;
  const pattern = new RegExp(
    [
      `^${LABEL}(?:本\\p{Script=Han}{1,6})?(?:所[称谓])?[「『“"'《]?${name}${CLOSING}${gloss}(?:${SAYS}|${SAYS_SURELY})`,
      `^${LABEL}[^「」()]{2,16}${CLOSING}\\s*\\((?:[^()]*[^a-z()])?${name}\\)${CLOSING}${SAYS}`,
      `${APPOSED}[「『“"‘]?${name}`,
      `${name}${CLOSING}\\s*\\((?![a-z])[^()]{6,}\\)`,
    ].join("|"),
    "u",
  );
  return ({ folded, kind, stem }) =>
    pattern.test(folded) || (kind === "footnote" && endsWithTerm(stem, names));
}

function endsWithTerm(stem: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const at = stem.lastIndexOf(name);
    return at >= 0 && stem.length - at - name.length <= MAX_AFTER_TERM;
  });
}
