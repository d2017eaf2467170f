import type { QuestionTerm, QuestionTerms } from "../retrieval/question-terms.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { foldText } from "../text/normalise.ts";
import { PLACES } from "../text/places.ts";
import { findBodies, isBodyNamed, type NamedBody } from "./named-bodies.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";
import { findTerms, heldShare } from "./term-membership.ts";

/**
 * Share of the question's other words, by weight, that a sentence must hold before another name in it contradicts the
 * question. At a half the rule fires on none of 1,025 answerable policy questions and 2,025 answerable reading pairs
 * outside the held-out fifth, among the sentences of their documents (docs/quality.md).
 */
const MIN_COVERAGE = 0.5;

/** Fewer words beside a name say nothing that another sentence could say of another name. */
const MIN_TERMS = 2;

/** What bodies and places do in regulation and reports about it. Folded. */
const ACTS =
  "研发|开发|发布|发出|公布|推出|成立|设立|制定|订定|修订|修正|举办|举行|主办|召开|提出|通过|颁布|建立|委托|更新|扩展|开展|签署|负责|创立|创办|撰写|编写|起草|担任|进行";

/** A name that a question gives a role: by whom, where, of whom. */
interface AskedName {
  readonly words: string;
  isHeldBy(folded: string): boolean;
  /** Whether a folded text tells another name of the same sort, which the question does not know. */
  isRivalledBy(folded: string): boolean;
}

/**
 * The sentence that says the same of another body or place than the question does (研發 by another university, held
 * in another country); undefined where there is none, or where another sentence that fits as well has the
 * question's own name.
 */
export function contradictingSentence(
  { folded, terms }: Pick<QuestionTerms, "folded" | "terms">,
  candidates: readonly SentenceCandidate[],
): SentenceCandidate | undefined {
  for (const name of askedNames(folded)) {
    const stretches = stretchesBeside(name.words, folded);
    const rest = terms.filter(
      ({ token, weight }) => weight > 0 && stretches.some((words) => words.includes(token)),
    );
    if (rest.length < MIN_TERMS) continue;
    const fitting = candidates
      .map((candidate) => ({ candidate, ...holdAgainst(candidate, name, rest) }))
      .filter(({ coverage }) => coverage >= MIN_COVERAGE)
      .toSorted((a, b) => b.coverage - a.coverage || Number(b.isHeld) - Number(a.isHeld));
    const [best] = fitting;
    if (best !== undefined && !best.isHeld && best.isRivalled) return best.candidate;
  }
  return undefined;
}

/** Words that join what a question says of a name, and those that ask. */
const JOINING = /为什么|为何|是不是|是否|有没有|对不对|[是由被在于以到的吗呢了与和跟,。?!]/u;

/** What the question says of a name, in stretches: a pair of characters across the edge of one is no word. */
function stretchesBeside(name: string, folded: string): string[] {
  return folded
    .split(JOINING)
    .map((words) => words.slice(words.includes(name) ? words.indexOf(name) + name.length : 0))
    .filter((words) => words !== "");
}

function holdAgainst(
  { evidence, folded: sentence }: SentenceCandidate,
  name: AskedName,
  rest: readonly QuestionTerm[],
) {
  const { passage, document } = evidence;
  const heads = [...passage.headingPath, passage.stemText];
  const own = OWN.test(sentence) ? [document.title, document.issuer] : [];
  const known = foldText([...heads, ...own].join("\n"));
  const weights = rest.map(({ weight }) => weight);
  return {
    coverage: heldShare(weights, findTerms(rest, sentence)),
    isHeld: name.isHeldBy(`${sentence}\n${known}`),
    isRivalled: name.isRivalledBy(sentence),
  };
}

/** What a document calls its own issuer, and a body that it named before. Folded. */
const OWN = /本[会局署部院处行]|我们|我国|本港|该[会局署部院处行]/u;

function askedNames(folded: string): AskedName[] {
  const places = Array.from(new Set(folded.match(PLACES) ?? []), placeName);
  const bodies = findBodies(folded);
  const isPartOfBody = (place: string): boolean =>
    bodies.some(({ name }) => name.startsWith(place));
  return [
    ...bodies.map((body) => bodyName(body, folded)),
    ...places.filter(({ words }) => !isPartOfBody(words)),
  ].filter(({ words }) => hasRole(words, folded));

  function placeName(words: string): AskedName {
    return {
      words,
      isHeldBy: (text) => text.includes(words),
      isRivalledBy: (text) => (text.match(PLACES) ?? []).some((place) => !folded.includes(place)),
    };
  }
}

function bodyName(body: NamedBody, folded: string): AskedName {
  return {
    words: body.name,
    isHeldBy: (text) => isBodyNamed(body, text),
    isRivalledBy: (text) => findBodies(text).some((other) => !isBodyNamed(other, folded)),
  };
}

/** 由甲研发, 甲推出的, 在甲举办, 甲的法案: the name is said to do something, or to be where or whose it is. */
function hasRole(name: string, folded: string): boolean {
  const words = escapePattern(name);
  return new RegExp(
    `(?:由|是|被|在|于|到|代表|以)[^,。?]{0,6}?${words}|${words}[^,。?]{0,14}?(?:${ACTS})|${words}的`,
    "u",
  ).test(folded);
}
