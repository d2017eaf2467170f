import { NO_NORM_WORDS, NORM_WORDS, type NormForce } from "./norm-words.ts";
import { SCOPE_WORDS, type Scope } from "./scope-words.ts";

const FORCES = Object.keys(NORM_WORDS) as NormForce[];
const SCOPES = Object.keys(SCOPE_WORDS) as Scope[];

/** Words of grammar that say the same. */
const LINKS: Readonly<Record<string, string>> = {
  and: "以及|及其|及|和|与|暨|并且|而且|并|且",
  or: "或者|或",
  if: "如果|假如|倘若|若|倘|如(?!何|下|左|右|同|期|实|此|次|上|前)",
  example: "例如|举例而言|举例来说|譬如|诸如",
  by: "由|被",
  in: "于|在",
};
const LINK_NAMES = Object.keys(LINKS);

const SKIPPED =
  "第(?=\\d)|的|之(?![前后内间一二三四五六七八九十])|了|者|也|亦|则|即|乃|其|该|所(?=\\p{Script=Han})|是|为|系|地(?=应|采|使)|均|皆|都(?!市)|每年度(?=$^)|个(?=月|国|英)|有关|相关|(?<![高平同中优初])等";

const ALTERNATIVES: readonly (readonly [name: string, pattern: string])[] = [
  ["none", NO_NORM_WORDS],
  ...SCOPES.map((scope) => [`s_${scope}`, SCOPE_WORDS[scope]] as const),
  ...FORCES.map((force) => [`n_${force}`, NORM_WORDS[force]] as const),
  ...LINK_NAMES.map((name) => [`l_${name}`, LINKS[name] ?? ""] as const),
  ["skipped", SKIPPED],
  ["sentence", "[。！？；!?;\\n]+"],
  ["clause", "[，：,:－—()（）\\t]+"],
  ["item", "、"],
  ["word", "[\\p{Script=Latin}\\d][\\p{Script=Latin}\\d.&'’-]*"],
  ["han", "\\p{Script=Han}"],
];

/**
 * What each group of the pattern finds, from group 1: `s_` scope, `n_` norm and `l_` link words by what they say,
 * `none` for words that only look like norms. Groups have no names in the pattern, since an object of names for each
 * match took a third of the guard's time.
 */
export const UNIT_GROUPS: readonly string[] = ALTERNATIVES.map(([name]) => name);

/** One unit, boundary or particle of a canonical text, in the group that tells which. */
export const UNIT_PATTERN = new RegExp(
  ALTERNATIVES.map(([, pattern]) => `(${pattern})`).join("|"),
  "gu",
);
