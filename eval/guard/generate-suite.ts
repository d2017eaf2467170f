import { convertScript } from "../../src/text/script.ts";
import { sha256Hex as sha } from "../data/text-hash.ts";
import type { GuardPair } from "./guard-pair.ts";
import { createRandom, type Random } from "./seeded-random.ts";
import type { SourceSentence } from "./source-sentence.ts";
import { dropCondition, dropException } from "./rewrites/alter-conditions.ts";
import { addClause, inventItem, mixProvisions } from "./rewrites/alter-content.ts";
import { reverseRoles, swapName } from "./rewrites/alter-names.ts";
import { addNegation, alterModality, alterScope, removeNegation } from "./rewrites/alter-norms.ts";
import {
  alterArticle,
  alterDate,
  alterDeadline,
  alterNumber,
  alterPercentage,
} from "./rewrites/alter-quantities.ts";
import { convert, reorder, shorten, verbatim, verbatimInContext } from "./rewrites/keep-meaning.ts";
import {
  rewriteAmount,
  rewriteNumerals,
  rewritePercentage,
  rewriteYear,
} from "./rewrites/keep-values.ts";
import { changeVoice, regionalPair, regionalWording, sameNorm } from "./rewrites/keep-words.ts";
import type { Rewrite, Rewritten } from "./rewrites/rewrite.ts";

const RULES = {
  "altered/number": alterNumber,
  "altered/date": alterDate,
  "altered/percentage": alterPercentage,
  "altered/deadline": alterDeadline,
  "altered/article": alterArticle,
  "altered/modality": alterModality,
  "altered/negation-added": addNegation,
  "altered/negation-removed": removeNegation,
  "altered/scope": alterScope,
  "altered/name": swapName,
  "altered/roles": reverseRoles,
  "altered/condition": dropCondition,
  "altered/exception": dropException,
  "altered/mixed": mixProvisions,
  "altered/unsupported": addClause,
  "altered/list-item": inventItem,
  "faithful/verbatim": verbatim,
  "faithful/in-context": verbatimInContext,
  "faithful/shortened": shorten,
  "faithful/reordered": reorder,
  "faithful/script": convert,
  "faithful/numerals": rewriteNumerals,
  "faithful/percentage": rewritePercentage,
  "faithful/year": rewriteYear,
  "faithful/amount": rewriteAmount,
  "faithful/same-norm": sameNorm,
  "faithful/regional": regionalWording,
  "faithful/regional-pair": regionalPair,
  "faithful/voice": changeVoice,
} satisfies Readonly<Record<string, Rewrite>>;

type RuleName = keyof typeof RULES;

const SEED = "guard-suite/1";
/** At most this many pairs of one type from the corpus, and from the statutes. */
const PAIRS_PER_TYPE = 110;
/** Claims turned into the other script on top of their rewriting, and pairs turned whole. */
const CROSS_SCRIPT_SHARE = 0.2;
const WHOLE_SCRIPT_SHARE = 0.1;
const STRANGERS = 300;

/**
 * Claim and quote pairs from real sentences, sorted by id. Each pair is drawn with a seed of its own, so that
 * a change in one sentence changes that sentence's pairs only.
 */
export function generateSuite(
  sources: readonly (readonly SourceSentence[])[],
  pairsPerType = PAIRS_PER_TYPE,
): GuardPair[] {
  const pairs = sources.flatMap((sentences) => {
    const pools = { dev: poolOf(sentences, "dev"), test: poolOf(sentences, "test") };
    return types().flatMap((type) => drawPairs(type, sentences, { pools, pairsPerType }));
  });
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  return [...byId.values()].sort((left, right) => compare(left.id, right.id));
}

function drawPairs(
  type: RuleName,
  sentences: readonly SourceSentence[],
  {
    pools,
    pairsPerType,
  }: {
    readonly pools: Readonly<Record<GuardPair["split"], Pool>>;
    readonly pairsPerType: number;
  },
): GuardPair[] {
  const ranked = sentences
    .map((sentence) => ({ sentence, rank: sha(`${SEED}/${type}/${sentence.text}`) }))
    .sort((left, right) => compare(left.rank, right.rank));
  const pairs: GuardPair[] = [];
  for (const { sentence, rank } of ranked) {
    if (pairs.length === pairsPerType) break;
    const pair = rewriteOne(type, sentence, { pool: pools[sentence.split], seed: rank });
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
}

function types(): RuleName[] {
  // SAFETY: the keys of a record that was written out above.
  return Object.keys(RULES) as RuleName[];
}

interface Pool {
  readonly byDocument: ReadonlyMap<string, readonly SourceSentence[]>;
  /** A sample of all sentences. */
  readonly sample: readonly SourceSentence[];
}

function poolOf(sentences: readonly SourceSentence[], split: GuardPair["split"]): Pool {
  const own = sentences.filter((sentence) => sentence.split === split);
  const sample = own
    .toSorted((left, right) => compare(sha(SEED + left.text), sha(SEED + right.text)))
    .slice(0, STRANGERS);
  const byDocument = new Map<string, SourceSentence[]>();
  for (const sentence of own) {
    const known = byDocument.get(sentence.documentId);
    if (known === undefined) byDocument.set(sentence.documentId, [sentence]);
    else known.push(sentence);
  }
  return { byDocument, sample };
}

function rewriteOne(
  type: RuleName,
  sentence: SourceSentence,
  { pool, seed }: { readonly pool: Pool; readonly seed: string },
): GuardPair | null {
  const random = createRandom(seed);
  const rewritten = RULES[type](sentence, {
    random,
    neighbours: pool.byDocument.get(sentence.documentId) ?? [],
    sample: pool.sample,
  });
  if (rewritten === null) return null;
  const { claim, quote } = inScripts(rewritten, sentence, random);
  if (claim === quote && type.startsWith("altered/")) return null;
  return {
    id: `${type}/${sha(`${claim}\n${quote}`).slice(0, 10)}`,
    type,
    expected: type.startsWith("altered/") ? "ungrounded" : "grounded",
    claim,
    quote,
    change: rewritten.change,
    source: { documentId: sentence.documentId, locator: sentence.locator },
    document: sentence.document,
    split: sentence.split,
  };
}

function inScripts(
  { claim, quote }: Rewritten,
  { text }: SourceSentence,
  random: Random,
): { claim: string; quote: string } {
  const words = quote ?? text;
  if (random.chance(WHOLE_SCRIPT_SHARE)) {
    return { claim: convertScript(claim, "hans"), quote: convertScript(words, "hans") };
  }
  if (random.chance(CROSS_SCRIPT_SHARE))
    return { claim: convertScript(claim, "hans"), quote: words };
  return { claim, quote: words };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
