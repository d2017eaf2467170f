import type {
  PDFPageProxy,
  TextItem,
  TextMarkedContent,
} from "pdfjs-dist/types/src/display/api.js";
import { matrixOf, multiply, type Matrix } from "./matrix.ts";
import type { PageContent, TextRun } from "./page-content.ts";
import { turnOf, type SetWords } from "./page-turn.ts";
import { readRules, type OperatorCodes } from "./page-rules.ts";
import { unifyRadicals } from "./radicals.ts";

/** Text that is turned by more than this against the most is a watermark or an axis, and is left out. */
const MAX_SLOPE = 0.05;

/** Reads the words and lines of one page, turned so that most of its words are upright. */
export async function readPage(page: PDFPageProxy, codes: OperatorCodes): Promise<PageContent> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const { width, height, transform } = page.getViewport({
    scale: 1,
    rotation: (page.rotate + turnOf(items.flatMap(wordsOf), shownAs(page))) % 360,
  });
  const toPage = matrixOf(transform);
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn = readRules({ operators: fnArray, parameters: argsArray, codes, toPage });
  page.cleanup();
  return {
    number: page.pageNumber,
    width,
    height,
    runs: items.flatMap((item) => readRun(item, toPage)),
    ...drawn,
  };
}

/** From its own coordinates to those of a page as a viewer shows it. */
function shownAs(page: PDFPageProxy): Matrix {
  return matrixOf(page.getViewport({ scale: 1 }).transform);
}

function wordsOf(item: TextItem | TextMarkedContent): SetWords[] {
  return "str" in item ? [{ text: item.str, transform: matrixOf(item.transform) }] : [];
}

function readRun(item: TextItem | TextMarkedContent, toPage: Matrix): TextRun[] {
  if (!("str" in item) || item.str.trim() === "") return [];
  const [a, b, c, d, x, y] = multiply(toPage, matrixOf(item.transform));
  const size = Math.hypot(c, d);
  if (Math.abs(b) > MAX_SLOPE * Math.abs(a) || a < 0 || size === 0) return [];
  return [{ text: unifyRadicals(item.str), left: x, right: x + item.width, y, size }];
}
