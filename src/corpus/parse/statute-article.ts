import type { BlockDraft } from "./block-builder.ts";
import { citeStep } from "./cite-step.ts";
import { formatHanOrdinal } from "./han-ordinal.ts";
import { parseOrdinal } from "./ordinal.ts";

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
 * Gives the article's blocks their locators as a lawyer of the place writes them. Taiwan: 第21條 for its only
 * paragraph, else 第21條第2項, below it 第21條第2項第1款第1目, all in the numerals of the article. The mainland:
 * 第二十一条第二款第（一）项第1目, items with the label that is printed.
 */
export function settleLocators(article: OpenArticle): void {
  const units = article.label.includes("条") ? MAINLAND : TAIWAN;
  const numerals = /\d/.test(article.label) ? String : formatHanOrdinal;
  for (const [index, { draft, parts }] of article.paragraphs.entries()) {
    const isOnly = article.paragraphs.length === 1;
    const number = numerals(index + 1);
    draft.locator = isOnly ? article.label : `${article.label}第${number}${units.paragraph}`;
    for (const part of parts) {
      draftLocator(part, draft.locator, { units, numerals });
    }
  }
}

interface Units {
  readonly paragraph: string;
  readonly items: readonly string[];
  /** Whether items are cited by their number alone, whatever numeral and bracket their label has. */
  readonly countsItems: boolean;
}

const TAIWAN: Units = { paragraph: "項", items: ["款", "目"], countsItems: true };
const MAINLAND: Units = { paragraph: "款", items: ["项", "目"], countsItems: false };

interface Convention {
  readonly units: Units;
  readonly numerals: (value: number) => string;
}

function draftLocator(part: ArticlePart, above: string, convention: Convention): void {
  const { units } = convention;
  const steps = part.labels.map((label, depth) =>
    citeStep(itemNumber(label, convention), units.items[depth]),
  );
  part.draft.locator = above + steps.join("");
}

const NUMERAL = /^[\d〇○零一二三四五六七八九十百]+$/u;

function itemNumber(label: string, { units, numerals }: Convention): string {
  const printed = label.replace(/[、.．\s]/g, "");
  const bare = printed.replace(/[()（）]/g, "").normalize("NFKC");
  const value = units.countsItems && NUMERAL.test(bare) ? parseOrdinal(bare) : null;
  return value === null ? printed : numerals(value);
}
