import type { Rewrite } from "./rewrite.ts";

const EXCEPTION = /^(?:但|惟)[^。]*(?:不在此限|不適用|除外|不受|從其|得|不予|不必|毋庸|為限)/u;

/** The quote holds rule and exception (但…不在此限); the claim states the rule as if there were none. */
export const dropException: Rewrite = (sentence) => {
  if (EXCEPTION.test(sentence.after) && sentence.after.length < 90) {
    return {
      claim: sentence.text,
      quote: sentence.text + sentence.after,
      change: `刪去「${sentence.after}」`,
    };
  }
  const except = /(?<=^|[，。；])除[^，。；]{2,40}外，/u.exec(sentence.text);
  if (except === null || /^(?:[^，]{0,12}(?:亦|也|並|還))/u.test(rest(sentence.text, except)))
    return null;
  const claim = remove(sentence.text, except);
  return claim.length < 8 ? null : { claim, change: `刪去「${except[0]}」` };
};

const CONDITIONS: readonly RegExp[] = [
  /(?<=^|[，。；])(?:如|若|倘|倘若|如果|遇|於)(?!何|下|期|同|次|左|本|以)[^，。；、]{2,24}(?:時|者|後)?，(?=[^，。；]*(?:應|得|須|可|不得|將|處|由))/u,
  /(?<=[應須得，；])(?:先)?經[^，。；、]{2,16}(?:核准|許可|同意|核可|認可|通過)後?，?(?=[^，。；]{4,})/u,
  /(?<=^|[，。；但])必要時，/u,
  /在(?:適當|有需要|風險可控)的[^，。；]{0,6}(?:情況下|框架內)，?/u,
  /(?<=^|[，。；])[^，。；、]{3,26}(?:情事|情形|原因|必要)(?:之一)?(?:者|時)，/u,
  /非經[^，。；、]{2,20}(?:，)?(?=不得)/u,
  /未經[^，。；、]{2,16}(?:，)?(?=不得)/u,
];

/** A condition of the norm is left out. */
export const dropCondition: Rewrite = ({ text }, { random }) => {
  const found = CONDITIONS.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match === null ? [] : [match];
  });
  const chosen = random.pick(found);
  if (chosen === undefined) return null;
  const claim = remove(text, chosen);
  return claim.length < 8 ? null : { claim, change: `刪去「${chosen[0]}」` };
};

function rest(text: string, match: RegExpExecArray): string {
  return text.slice(match.index + match[0].length);
}

function remove(text: string, match: RegExpExecArray): string {
  return text.slice(0, match.index) + rest(text, match);
}
