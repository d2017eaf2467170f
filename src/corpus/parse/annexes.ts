import { findClosingLines } from "./closing-lines.ts";
import { isDateLine, readHashHeading } from "./line-shape.ts";
import type { SourceLine } from "./source-lines.ts";

/** What follows a document's signature. */
export interface Annexes {
  /** Lines that sign the document: issuer and date, and what stands around them before the first annex. */
  readonly signature: ReadonlySet<number>;
  /** Names of the annexes by the line of their heading: "附件A". */
  readonly names: ReadonlyMap<number, string>;
}

const MAX_SIGNATORY_LENGTH = 40;
const REFERENCE = /附[件錄录表]\s*\**\s*([A-Z]|\d{1,2}|[一二三四五六七八九十]{1,2})(?![A-Za-z])/g;

/**
 * Finds the signature, and names the top headings after it. Annexes that print no name of their own get the
 * names that the body mentions (附件 A, 附件 B), in order of first mention, if they are as many.
 */
export function findAnnexes(lines: readonly SourceLine[], contents: ReadonlySet<number>): Annexes {
  const signature = new Set(findClosingLines(lines, contents));
  for (const [index, line] of lines.entries()) {
    if (!isDateLine(line.text)) continue;
    if (isSignatory(lines[index - 1])) signature.add(index - 1);
    signature.add(index);
  }
  const lastHeading = lines.findLastIndex((line) => readHashHeading(line.text) !== null);
  const signedAt = Array.from(signature).findLast((index) => index < lastHeading);
  if (signedAt === undefined) return { signature, names: new Map() };
  return { signature, names: nameAnnexes(lines, signedAt) };
}

function isSignatory(line: SourceLine | undefined): boolean {
  if (line === undefined || line.text.length > MAX_SIGNATORY_LENGTH) return false;
  return readHashHeading(line.text) === null && !/[。：；！？，]/.test(line.text);
}

function nameAnnexes(lines: readonly SourceLine[], signedAt: number): Map<number, string> {
  const headings = topHeadingsAfter(lines, signedAt);
  const mentioned = new Set<string>();
  for (const line of lines.slice(0, signedAt)) {
    for (const match of line.text.matchAll(REFERENCE)) {
      mentioned.add(match[0].replace(/[\s*]/g, ""));
    }
  }
  const names = Array.from(mentioned);
  const named = new Map<number, string>();
  for (const [position, { index, text }] of headings.entries()) {
    const printed = REFERENCE_AT_START.exec(text)?.[0].replace(/\s/g, "");
    const name = printed ?? (names.length === headings.length ? names[position] : undefined);
    if (name !== undefined) named.set(index, name);
  }
  return named;
}

const REFERENCE_AT_START = new RegExp(`^${REFERENCE.source}`);

function topHeadingsAfter(
  lines: readonly SourceLine[],
  signedAt: number,
): { index: number; text: string }[] {
  const headings = lines.flatMap((line, index) => {
    const heading = index > signedAt ? readHashHeading(line.text) : null;
    return heading === null
      ? []
      : [{ index, level: heading.level, text: line.text.slice(heading.contentStart) }];
  });
  const top = headings.reduce((level, heading) => Math.min(level, heading.level), 6);
  return headings.filter((heading) => heading.level === top);
}
