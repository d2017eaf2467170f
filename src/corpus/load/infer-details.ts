import type { DocumentMeta } from "../../domain/document.ts";
import type { Extraction } from "../../domain/extraction.ts";
import type { InferredField, StoredDocument } from "../../domain/stored-document.ts";
import { findDates } from "../../text/dates.ts";
import { isDateLine } from "../parse/line-shape.ts";
import { inferJurisdiction } from "./infer-jurisdiction.ts";
import { inferMeta } from "./infer-meta.ts";
import { lineNamed } from "./line-named.ts";

/** What a text tells of itself, and for each field by what. */
export interface InferredDetails {
  readonly meta: DocumentMeta;
  readonly inferred: StoredDocument["inferred"];
}

/** Lines at the top and at the end where documents print who issued them and when. */
const TOP_LINES = 40;
const END_LINES = 15;

const ISSUED =
  /(?:發文|發布|公布|公發布|頒布|修正|修訂|報告|印發|成文|发文|发布|颁布|修订|报告|印发|公布施行)日期?|^(?:日期|Date)(?=\s*[：:])/iu;
const EFFECTIVE = /(?:生效|施行|實施|实施)日期?\s*[：:]/u;
const TAKES_EFFECT = /自.{0,24}?(?:起)?(?:施行|生效|實施|实施)/u;
const ISSUER =
  /^(?:發文|發布|制定|訂定|服務|編製|发文|发布|制定|编制)(?:機關|单位|單位|机关)\s*[：:]\s*(\S.*)$/u;
const AUTHORITY =
  /^[\p{Script=Han}]{2,24}(?:委員會|委员会|管理局|監督局|监督局|監管局|监管局|財政部|财政部|經濟部|央行|中央銀行|人民银行|人民銀行|總局|总局|办公厅|辦公廳|公會|公会|協會|协会|事務局|事务局|公司|銀行|银行)$/u;
const DECREED = /(?:令|公告|函)[^。]{0,40}(?:訂定|修正|發布|公布|发布)/u;
const ENACTED =
  /^[^。；，]{0,40}(?:訂定|制定|修正|修訂|修订|發布|公布|頒布|发布|颁布|印發|印发|通過|通过|核定)(?:全文.{0,12})?[）)]?$/u;
const DRAFT = /草案|征求意見稿|徵求意見稿|征求意见稿|諮詢文件|咨询文件|\bdraft\b/iu;
const REPEALED = /[（(](?:已廢止|廢止|已失效|失效|已废止|废止)[）)]/u;

/** Infers the metadata of a text as it was read from a file called `name`. */
export function inferDetails(
  { text, title }: Pick<Extraction, "text" | "title">,
  file: { readonly id: string; readonly name: string; readonly sourceSha256: string },
): InferredDetails {
  const base = inferMeta({ id: file.id, text, sourceSha256: file.sourceSha256 });
  const lines = text.split("\n").map((line) =>
    line
      .replace(/^#+\s+/, "")
      .replaceAll("**", "")
      .trim(),
  );
  const present = lines.filter((line) => line !== "");
  const places = [...present.slice(0, TOP_LINES), ...present.slice(TOP_LINES).slice(-END_LINES)];
  const found: Partial<Record<InferredField, Told | undefined>> = {
    title: titleOf(base.title, title, file.name),
    issuer: issuerOf(places),
    issuedOn: issueDateOf(places) ?? told(base.issuedOn, "the field of its header"),
    jurisdiction: told(base.jurisdiction, inferJurisdiction(text)?.by ?? ""),
    language: told(base.language, "its characters"),
    kind: told(base.kind, "its headings and articles"),
  };
  const effectiveOn = effectiveDateOf(places, found.issuedOn?.value ?? null);
  const status = statusOf(found.title?.value ?? "", base);
  return assemble(base, { ...found, effectiveOn, status });
}

/** A value, and what told it. */
interface Told {
  readonly value: string;
  readonly by: string;
}

function assemble(
  base: DocumentMeta,
  found: Partial<Record<InferredField, Told | undefined>>,
): InferredDetails {
  const told = Object.entries(found).flatMap(([field, one]) => (one ? [{ field, ...one }] : []));
  const valueOf = (field: InferredField): string | null => found[field]?.value ?? null;
  return {
    meta: {
      ...base,
      title: valueOf("title") ?? base.title,
      issuer: valueOf("issuer") ?? "",
      issuedOn: valueOf("issuedOn"),
      effectiveOn: valueOf("effectiveOn"),
      status: STATUSES[valueOf("status") ?? ""] ?? base.status,
    },
    inferred: Object.fromEntries(told.map(({ field, by }) => [field, by])),
  };
}

const STATUSES: Readonly<Record<string, DocumentMeta["status"]>> = {
  draft: "draft",
  "not-in-force": "not-in-force",
  "in-force": "in-force",
  informational: "informational",
};

function told(value: string | null, by: string): Told | undefined {
  return value === null ? undefined : { value, by };
}

function titleOf(printed: string, named: string | null, fileName: string): Told {
  if (printed.trim() !== "") return { value: printed, by: "its first heading or line" };
  if (named !== null) return { value: named, by: "the title of the page" };
  return { value: fileName.replace(/\.[^.]+$/, ""), by: "the name of the file" };
}

function issuerOf(lines: readonly string[]): Told | undefined {
  for (const line of lines) {
    const labelled = ISSUER.exec(line)?.[1]?.trim();
    if (labelled !== undefined) return { value: labelled, by: lineNamed(line) };
  }
  const line = lines.find((each) => AUTHORITY.test(withoutDates(each)));
  return line === undefined ? undefined : { value: withoutDates(line), by: lineNamed(line) };
}

function issueDateOf(lines: readonly string[]): Told | undefined {
  const labelled = lines.find((line) => ISSUED.test(line) && findDates(line).length > 0);
  const alone =
    labelled ?? lines.find(isDateLine) ?? lines.find(isEnactment) ?? lines.find(isSigned);
  if (alone === undefined) return undefined;
  // of several decrees in one line, the last made the text what it is
  const date = findDates(alone).at(-1)?.date;
  return date === undefined ? undefined : { value: date, by: lineNamed(alone) };
}

/** 中華民國113年4月1日金管會令修正發布, 2023年6月1日董事會通過. */
function isEnactment(line: string): boolean {
  const [first] = findDates(line);
  if (first === undefined) return false;
  const opens = first.start === 0 && ENACTED.test(line.slice(first.end));
  return opens || DECREED.test(line);
}

/** 香港金融管理局 2023年6月1日. */
function isSigned(line: string): boolean {
  return findDates(line).length === 1 && AUTHORITY.test(withoutDates(line));
}

/** Without blanks either. */
function withoutDates(line: string): string {
  const kept = findDates(line).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    line,
  );
  return kept.replace(/\s/g, "");
}

function effectiveDateOf(lines: readonly string[], issuedOn: string | null): Told | undefined {
  for (const line of lines) {
    const sentence = EFFECTIVE.test(line) ? line : TAKES_EFFECT.exec(line)?.[0];
    if (sentence === undefined) continue;
    const date = findDates(sentence).at(-1)?.date;
    if (date !== undefined) return { value: date, by: lineNamed(line) };
    const fromIssue = /自(?:發布|公布|发布|印发)(?:之?日)/u.test(sentence);
    if (fromIssue && issuedOn !== null) return { value: issuedOn, by: lineNamed(line) };
  }
  return undefined;
}

function statusOf(title: string, base: DocumentMeta): Told {
  if (DRAFT.test(title)) return { value: "draft", by: "its title" };
  if (REPEALED.test(title)) return { value: "not-in-force", by: "its title" };
  return { value: base.status, by: "its kind" };
}
