import type { Block } from "../../domain/block.ts";
import {
  countCodePoints,
  joinPieces,
  labelledPieceOf,
  pieceOf,
  planBlock,
  type PassagePlan,
} from "./passage-plan.ts";
import { planProse } from "./plan-prose.ts";
import { readArticleLabel } from "../parse/statute-labels.ts";

// Above this an article holds several rules, of which a question asks one. Of the 71,588 articles in the two
// statute collections that the tests parse, 97 % are shorter.
const MAX_ARTICLE_CODE_POINTS = 400;

/** An article's blocks, its first paragraph first. */
export type ArticleBlocks = readonly [Block, ...Block[]];

/** Splits a statute's blocks into articles and what stands around them, in reading order. */
export function groupArticles(blocks: readonly Block[]): (ArticleBlocks | Block)[] {
  const groups: ([Block, ...Block[]] | Block)[] = [];
  let article: [Block, ...Block[]] | null = null;
  let prefix = "";
  for (const block of blocks) {
    const label = block.label === null ? null : readArticleLabel(`${block.label} `);
    if (label !== null) {
      article = [block];
      prefix = label.text.replace(/\s/g, "");
      groups.push(article);
    } else if (article !== null && isEvidence(block) && block.locator.startsWith(prefix)) {
      article.push(block);
    } else {
      if (block.kind !== "footnote") article = null;
      groups.push(block);
    }
  }
  return groups;
}

function isEvidence(block: Block): boolean {
  return ["paragraph", "item", "table-caption", "table-header", "table-row"].includes(block.kind);
}

/**
 * What an article says, and after the passage that introduces it each table with a header as a table elsewhere:
 * a row among an article's sentences would be one without its header.
 */
export function planArticle(source: string, article: ArticleBlocks): PassagePlan[] {
  const [first, ...rest] = article;
  const headed = findHeaded(rest);
  const words = rest.filter((block) => !headed.has(block));
  const plans = [...planWords(source, [first, ...words]), ...planProse(source, Array.from(headed))];
  return plans.sort((one, other) => startOf(one) - startOf(other));
}

/** The parts of tables with a header or a caption; rows without either have the article's words above them. */
function findHeaded(blocks: readonly Block[]): ReadonlySet<Block> {
  const headed = new Map<number, Block>();
  for (const block of blocks) {
    const isHead = block.kind === "table-caption" || block.kind === "table-header";
    const isBelow = block.kind === "table-row" && headed.has(block.parent ?? -1);
    if (isHead || isBelow) headed.set(block.ordinal, block);
  }
  return new Set(headed.values());
}

function startOf({ blocks }: PassagePlan): number {
  return blocks[0]?.ordinal ?? 0;
}

/**
 * A short article is one passage. A longer one is a passage for each paragraph with its items, and where that
 * is too long, for each item with what is nested in it.
 */
function planWords(source: string, article: ArticleBlocks): PassagePlan[] {
  const [first] = article;
  const whole = planTogether(source, article, "article");
  if (isShort(source, whole)) {
    return [{ ...whole, locator: first.label?.replace(/\s/g, "") ?? first.locator }];
  }
  return splitBefore(article, (block) => block.kind === "paragraph").flatMap((paragraph) =>
    planParagraph(source, paragraph),
  );
}

function planParagraph(source: string, paragraph: ArticleBlocks): PassagePlan[] {
  const whole = planTogether(source, paragraph, "paragraph");
  if (isShort(source, whole)) return [whole];
  const [first, ...items] = paragraph;
  const plans = [planBlock("paragraph", first)];
  const [item, ...rest] = items;
  if (item === undefined) return plans;
  const groups = splitBefore([item, ...rest], (block) => block.parent === first.ordinal);
  return [...plans, ...groups.map((group) => planTogether(source, group, "item"))];
}

function planTogether(
  source: string,
  blocks: ArticleBlocks,
  kind: "article" | "paragraph" | "item",
): PassagePlan {
  const [first, ...rest] = blocks;
  const pieces = [pieceOf(first), ...rest.map((block) => labelledPieceOf(source, block))];
  return { ...planBlock(kind, first), pieces, blocks };
}

function isShort(source: string, plan: PassagePlan): boolean {
  return countCodePoints(joinPieces(source, plan.pieces).text) <= MAX_ARTICLE_CODE_POINTS;
}

function splitBefore(
  blocks: ArticleBlocks,
  startsGroup: (block: Block) => boolean,
): ArticleBlocks[] {
  const [first, ...rest] = blocks;
  const groups: [Block, ...Block[]][] = [[first]];
  for (const block of rest) {
    const open = groups.at(-1);
    if (open === undefined || startsGroup(block)) groups.push([block]);
    else open.push(block);
  }
  return groups;
}
