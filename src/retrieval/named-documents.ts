import type { DocumentMeta } from "../domain/document.ts";
import { foldText } from "../text/normalise.ts";

/** The document whose article a question names. */
type NamedDocuments =
  | { readonly kind: "open" }
  /** Ids of the documents that the name fits; none where no document has it. */
  | { readonly kind: "named"; readonly ids: readonly string[] };

const LAW =
  /([\p{Script=Han}]+?(?:法|条例|办法|规则|准则|细则|通则))[》」]?\s*(?:中|里)?(?:的|之)?$/u;
/** What points to a law without naming it. */
const POINTER =
  /(?:本|该|此|这[部个]?|上述|前述|同|依|按|现行)(?:法|条例|办法|规则|准则|细则|通则)$/u;
const STATE = /^中华人民共和国/u;
const MIN_SHORT_NAME = 3;

/**
 * Which of the documents a folded question names before `at`, where it names an article: by title, with or
 * without the name of the state, or by a short form of it (个资法 for 个人资料保护法).
 */
export function namedDocuments(
  folded: string,
  at: number,
  documents: readonly DocumentMeta[],
): NamedDocuments {
  const titles = documents.map(({ id, title }) => ({
    id,
    title: foldText(title).replace(STATE, ""),
  }));
  const inText = longest(titles.filter(({ title }) => title !== "" && folded.includes(title)));
  if (inText.length > 0) return { kind: "named", ids: inText };
  const name = LAW.exec(folded.slice(0, at))?.[1];
  if (name === undefined || POINTER.test(name)) return { kind: "open" };
  return { kind: "named", ids: shortNamed(name.replace(STATE, ""), titles) };
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** 银行法 is no name of its own within 中央银行法. */
function longest(found: readonly Titled[]): string[] {
  return found
    .filter(({ title }) => !found.some((other) => isLonger(other.title, title)))
    .map(({ id }) => id);
}

function isLonger(other: string, title: string): boolean {
  return other.length > title.length && other.includes(title);
}

/** Words that stand before the name are taken off its front one by one. */
function shortNamed(name: string, titles: readonly Titled[]): string[] {
  for (let start = 0; start <= name.length - MIN_SHORT_NAME; start++) {
    const short = name.slice(start);
    const fitting = titles.filter(({ title }) => isShortFor(short, title));
    if (fitting.length > 0) return fitting.map(({ id }) => id);
  }
  return [];
}

function isShortFor(short: string, title: string): boolean {
  if (short.charAt(0) !== title.charAt(0) || short.at(-1) !== title.at(-1)) return false;
  let from = 0;
  return Array.from(short).every((character) => {
    from = title.indexOf(character, from) + 1;
    return from > 0;
  });
}
