import type { BlockDraft } from "./block-builder.ts";
import { formatHanOrdinal } from "./han-ordinal.ts";

/** An item or a row under an article's paragraph, and the labels that lead to it from there. */
interface ArticlePart {
  readonly draft: BlockDraft;
  readonly labels: readonly string[];
}

interface ArticleParagraph {
  readonly draft: BlockDraft;
  readonly parts: ArticlePart[];
}

/** An article while its lines are read; its locators are settled when it is complete. */
export interface OpenArticle {
  /** Without blanks: "第8條之1". */
  readonly label: string;
  /** For comparing article numbers (statute-labels.ts). */
  readonly value: number;
  readonly paragraphs: ArticleParagraph[];
}

/**
 * Gives the article's blocks their locators: 第21條 for its only paragraph, else 第21條第2項, below it
 * 第21條第2項第一款第（一）目; mainland 第二十一条第二款第（一）项第1目. Paragraphs are counted in the
 * numerals of the article, items keep the label that is printed.
 */
export function settleLocators(article: OpenArticle): void {
  const units = article.label.includes("条") ? MAINLAND : TAIWAN;
  const usesDigits = /\d/.test(article.label);
  for (const [index, { draft, parts }] of article.paragraphs.entries()) {
    const count = usesDigits ? `${index + 1}` : formatHanOrdinal(index + 1);
    const isOnly = article.paragraphs.length === 1;
    draft.locator = isOnly ? article.label : `${article.label}第${count}${units.paragraph}`;
    for (const part of parts) part.draft.locator = draft.locator + locateItem(part.labels, units);
  }
}

interface Units {
  readonly paragraph: string;
  readonly items: readonly string[];
}

const TAIWAN: Units = { paragraph: "項", items: ["款", "目"] };
const MAINLAND: Units = { paragraph: "款", items: ["项", "目"] };

function locateItem(labels: readonly string[], units: Units): string {
  return labels
    .map((label, depth) => {
      const printed = label.replace(/[、.．\s]/g, "");
      const unit = units.items[depth];
      return unit === undefined ? `之${printed}` : `第${printed}${unit}`;
    })
    .join("");
}
