import type { Block } from "../../domain/block.ts";
import {
  countCodePoints,
  joinPieces,
  labelledPieceOf,
  pieceOf,
  planBlock,
  type PassagePlan,
} from "./passage-plan.ts";
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
 * A short article is one passage. A longer one is a passage for each paragraph with its items, and where that
 * is too long, for each item with what is nested in it.
 */
export function planArticle(source: string, article: ArticleBlocks): PassagePlan[] {
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
