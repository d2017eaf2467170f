import {
  META_DEFAULTS,
  type DocumentKind,
  type DocumentMeta,
  type Jurisdiction,
} from "../../domain/document.ts";
import { detectScript } from "../../text/script.ts";
import { readHashHeading } from "../parse/line-shape.ts";
import { scanLines, type SourceLine } from "../parse/source-lines.ts";
import { readArticleLabel } from "../parse/statute-labels.ts";
import { inferJurisdiction } from "./infer-jurisdiction.ts";

const MAX_TITLE_CODE_POINTS = 120;
// Enough to tell the script, whatever the length of the document.
const SCRIPT_SAMPLE_LENGTH = 4000;

/** What the first lines, the headings and the characters of a text tell of it; what it does not tell is null or "". */
export function inferMeta(file: {
  readonly id: string;
  readonly text: string;
  readonly sourceSha256: string;
}): DocumentMeta {
  const lines = scanLines(file.text);
  const kind = inferKind(lines);
  const jurisdiction = inferJurisdiction(file.text)?.place ?? null;
  return {
    id: file.id,
    title: inferTitle(lines),
    issuer: "",
    jurisdiction,
    language: inferLanguage(file.text, jurisdiction),
    issuedOn: inferIssueDate(lines),
    effectiveOn: null,
    status: kind === "statute" ? "in-force" : "informational",
    kind,
    sourceSha256: file.sourceSha256,
    ...META_DEFAULTS,
  };
}

function inferTitle(lines: readonly SourceLine[]): string {
  const heading = lines.find((line) => readHashHeading(line.text) !== null)?.text;
  const named =
    lines[0] === undefined ? undefined : /^法[規规律]名[稱称][：:](.+)/.exec(lines[0].text)?.[1];
  const printed = named ?? heading?.replace(/^#+\s+/, "") ?? lines[0]?.text ?? "";
  const plain = printed.replaceAll("**", "").trim();
  return Array.from(plain).slice(0, MAX_TITLE_CODE_POINTS).join("");
}

function inferKind(lines: readonly SourceLine[]): DocumentKind {
  const articles = lines.filter(
    (line) => readArticleLabel(line.text.replace(/^\*\*/, "")) !== null,
  );
  if (articles.length >= 2) return "statute";
  const has = (label: string): boolean =>
    lines.some((line) => line.text.replace(/^[#*\s]+/, "").startsWith(label));
  return has("壹、") && (has("貳、") || has("贰、")) ? "report" : "text";
}

function inferLanguage(text: string, jurisdiction: Jurisdiction | null): string {
  const script = detectScript(text.slice(0, SCRIPT_SAMPLE_LENGTH));
  if (script === null) return "zh";
  if (script === "hans") return "zh-Hans-CN";
  return jurisdiction === "HK" || jurisdiction === "TW" ? `zh-Hant-${jurisdiction}` : "zh-Hant";
}

function inferIssueDate(lines: readonly SourceLine[]): string | null {
  for (const line of lines.slice(0, 20)) {
    const match = /^(?:修正|公布|發布|发布|公布施行)日期[：:]\s*(\d{4})-?(\d{2})-?(\d{2})$/.exec(
      line.text,
    );
    if (match !== null) return `${match[1]}-${match[2]}-${match[3]}`;
  }
  return null;
}
