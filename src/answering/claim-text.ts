import type { PassageKind } from "../domain/passage.ts";

/**
 * Quoted words as a sentence: lines and cells put together with the punctuation that a sentence has, what only
 * leads on to the next item of a list left out. No word is added or changed.
 */
export function claimText(
  quoted: string,
  of: {
    readonly kind: PassageKind;
    /** Whether the words introduce a list: then they end in a colon. */
    readonly introduces: boolean;
  },
): string {
  const words = of.kind === "table-row" ? rowText(quoted) : joinLines(quoted);
  const start = words.replace(/^[，；、]+/u, "");
  return of.introduces ? start.replace(ENDS_OPEN, "$&：") : endSentence(start);
}

const LEADING_ON = "(?:以?及|和|[與与]|或|[並并]且?|而且|and|or)";
const ENDS_CLAUSE = new RegExp(`[。！？；：，、…!?;:,—－]$|[；;，,]\\s*${LEADING_ON}$`, "u");
const LATIN = /[\p{Script=Latin}\d]/u;

function joinLines(text: string): string {
  const lines = text.split(/\s*[\t\n]+\s*/u).filter((line) => line.trim() !== "");
  return lines
    .reduce((joined, line) => (joined === "" ? line : joined + separator(joined, line) + line), "")
    .trim();
}

function separator(before: string, after: string): string {
  const isLatin = LATIN.test(before.slice(-1)) || /[.,;:]$/.test(before);
  if (isLatin && LATIN.test(after.charAt(0))) return " ";
  return ENDS_CLAUSE.test(before) ? "" : "，";
}

const CONNECTIVE = new RegExp(`[；;，,]\\s*${LEADING_ON}?$`, "u");

/** The end of Chinese words that no punctuation closes. */
const ENDS_OPEN = /[\p{Script=Han}）」』》]$/u;

/** A list's 「；以及」 and 「；」 end a sentence where the item stands for itself. */
function endSentence(text: string): string {
  return text.replace(CONNECTIVE, "。").replace(ENDS_OPEN, "$&。");
}

/**
 * A row with its header above it: what heads a column before each cell, 「執行者：步驟一，科技公司；步驟二，金融機構」.
 * Without a header, what the row is about and a colon: 「加強安全：促進最佳實踐」.
 */
function rowText(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const cells = cellsOf(lines.at(-1) ?? "");
  const header = lines.length > 1 ? cellsOf(lines.slice(0, -1).join("\t")) : [];
  const [label = "", ...rest] = cells;
  if (header.length === 0) return rest.length === 0 ? label : `${label}：${joinCells(rest)}`;
  if (header.length === cells.length - 1) return `${label}：${pairCells(header, rest)}`;
  if (header.length === cells.length) return pairCells(header, cells);
  return joinLines(text);
}

function cellsOf(line: string): string[] {
  return line.split("\t").map((cell) => cell.trim());
}

function joinCells(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== "").join("；");
}

/** A column without a head of its own stands under the one before it. */
function pairCells(header: readonly string[], cells: readonly string[]): string {
  const columns: { readonly head: string; readonly cells: string[] }[] = [];
  for (const [index, cell] of cells.entries()) {
    const head = header[index] ?? "";
    const open = columns.at(-1);
    if (cell === "") continue;
    if (head === "" && open !== undefined) open.cells.push(cell);
    else columns.push({ head, cells: [cell] });
  }
  return columns
    .map(({ head, cells: under }) => (head === "" ? "" : `${head}，`) + under.join("、"))
    .join("；");
}
