import { matchSpan } from "../domain/span.ts";
import { NUMERAL_CHARACTERS, parseChineseNumeral } from "./chinese-numerals.ts";

/** A place in a document that a folded text names: 第21条第2项, 第12(b)段, 附件a第3段, 注7, 表格 1, 贰、一、(三). */
export interface NamedPlace {
  /** As the text has it. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The way to it, outermost step first, numerals as numbers: ["条:21", "项:2"], ["段:12", "b"]. */
  readonly path: readonly string[];
}

const N = `(?:\\d{1,4}|[${NUMERAL_CHARACTERS}]{1,8})`;
const ITEMS = "(?:\\s*\\([a-z0-9]{1,4}\\))*";
const PLACE = new RegExp(
  [
    `第\\s*(?<article>${N})(?:-(?<dash>\\d{1,3}))?\\s*条(?:\\s*之\\s*(?<sub>${N}))?` +
      `(?<steps>(?:\\s*第\\s*\\(?${N}\\)?\\s*[项款目])*)`,
    `(?:附[件录表]\\s*(?<annex>[a-z]|${N})(?![a-z])\\s*的?\\s*)?` +
      `第\\s*(?<paragraph>${N})?(?<items>${ITEMS})\\s*段(?<further>(?:\\s*第?\\s*\\([a-z0-9]{1,4}\\)[项点款]?)*)`,
    `附[件录表]\\s*(?<annexAlone>[a-z]|${N})(?![a-z])`,
    `\\b(?:ann?ex\\s+(?<annexEnglish>[a-z]|\\d{1,2})\\b,?\\s*)?para(?:graph)?s?\\.?\\s*(?<paragraphEnglish>\\d{1,3})(?<itemsEnglish>${ITEMS})`,
    `\\bann?ex\\s+(?<annexEnglishAlone>[a-z]|\\d{1,2})\\b`,
    `\\barticle\\s+(?<articleEnglish>\\d{1,4})(?!\\d)`,
    `(?<![关专贯下投灌倾])注[脚释]?\\s*(?<note>${N})(?!\\s*[\\d%年月])|第\\s*(?<noteOrdinal>${N})\\s*[个条]?\\s*(?:脚注|注释|注脚)`,
    `\\b(?:foot)?note\\s+(?<noteEnglish>\\d{1,3})(?!\\d)`,
    `(?<![代发列报图年附外])表格?\\s*(?<table>\\d{1,3}|[一二三四五六七八九十]{1,3})(?!\\s*[\\d%年月])|\\btable\\s+(?<tableEnglish>\\d{1,3})(?!\\d)`,
    `(?<part>[壹贰叁参肆伍陆柒捌玖拾]{1,3})(?:、(?<section>[一二三四五六七八九十]{1,3})(?:、?\\((?<point>[一二三四五六七八九十]{1,3})\\)(?<detail>\\d{1,2})?)?)`,
  ].join("|"),
  "gu",
);

/** A folded text with the words of these places, wherever they stand, blanked. */
export function withoutPlaces(folded: string, places: readonly NamedPlace[]): string {
  return places.reduce((text, { words }) => text.replaceAll(words, " "), folded);
}

/** The places that a folded text names, in order. */
export function findPlaces(folded: string): NamedPlace[] {
  return Array.from(folded.matchAll(PLACE)).flatMap((match) => {
    const path = pathOf(match.groups ?? {});
    const words = match[0].trim();
    return path.length === 0 ? [] : [{ words, ...matchSpan(match), path }];
  });
}

/** The way to the place that a folded locator is, or begins with; empty where it is none. */
export function pathOfLocator(folded: string): readonly string[] {
  const [first] = findPlaces(folded);
  return first?.start === 0 ? first.path : [];
}

type Groups = Readonly<Record<string, string | undefined>>;

function pathOf(groups: Groups): string[] {
  const article = groups["article"] ?? groups["articleEnglish"];
  if (article !== undefined) return articlePath(article, groups);
  const note = groups["note"] ?? groups["noteOrdinal"] ?? groups["noteEnglish"];
  if (note !== undefined) return [step("注", note)];
  const table = groups["table"] ?? groups["tableEnglish"];
  if (table !== undefined) return [step("表", table)];
  if (groups["part"] !== undefined) return headingPath(groups);
  return paragraphPath(groups);
}

function articlePath(article: string, groups: Groups): string[] {
  const sub = groups["dash"] ?? groups["sub"];
  const own = step("条", article) + (sub === undefined ? "" : `-${numberOf(sub)}`);
  const steps = (groups["steps"] ?? "").matchAll(new RegExp(`(${N})\\)?\\s*([项款目])`, "gu"));
  return [own, ...Array.from(steps, ([, number = "", unit = ""]) => step(unit, number))];
}

function paragraphPath(groups: Groups): string[] {
  const annex =
    groups["annex"] ??
    groups["annexAlone"] ??
    groups["annexEnglish"] ??
    groups["annexEnglishAlone"];
  const path = annex === undefined ? [] : [step("附件", annex)];
  const paragraph = groups["paragraph"] ?? groups["paragraphEnglish"];
  const printed = [groups["items"], groups["further"], groups["itemsEnglish"]].join("");
  const items = Array.from(printed.matchAll(/\(([a-z0-9]{1,4})\)/gu), ([, item = ""]) => item);
  if (paragraph !== undefined) path.push(step("段", paragraph));
  else if (items.length > 0) path.push("段:");
  return [...path, ...items];
}

function headingPath(groups: Groups): string[] {
  const { part, section, point, detail } = groups;
  return [part, section, point, detail]
    .filter((number) => number !== undefined)
    .map((number, depth) => step(["部", "节", "点", "目"][depth] ?? "", number));
}

function step(unit: string, number: string): string {
  return `${unit}:${numberOf(number)}`;
}

function numberOf(printed: string): string {
  return /^[a-z]$/u.test(printed) ? printed : String(parseChineseNumeral(printed) ?? printed);
}
