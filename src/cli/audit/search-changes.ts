import type { RecordedChange } from "../../domain/recorded-change.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import { printable } from "../printable.ts";
import type { AuditVerb } from "./audit-verb.ts";
import { holdsWords } from "./holds-words.ts";
import { isWithin, periodOf } from "./period.ts";
import { writeFound } from "./write-found.ts";

/** `yiju audit search --changes`: the changes of documents that fit, newest first. */
export const searchChanges: AuditVerb = (invocation, audit, context) => {
  const fits = createFilter(invocation);
  return writeFound({ entries: audit.changes(), fits, describe }, invocation, context);
};

function createFilter(invocation: Invocation): (change: RecordedChange) => boolean {
  for (const name of ["status", "reason"]) {
    if (invocation.value(name) !== undefined)
      throw new UsageError(`--${name} is of answers, and --changes looks for changes of documents`);
  }
  const period = periodOf(invocation);
  const [key, documentId, text] = ["key", "document", "text"].map((name) => invocation.value(name));
  return ({ at, contents, ...change }) =>
    isWithin(at, period) &&
    (key === undefined || contents?.keyId === key) &&
    (documentId === undefined || isOf(change, documentId)) &&
    (text === undefined || says(contents, text));
}

/** A document that was replaced is looked for as well as the one that replaced it. */
function isOf(
  { change, documentId, supersedes }: Omit<RecordedChange, "at" | "contents">,
  wanted: string,
): boolean {
  return documentId === wanted || (change === "replaced" && supersedes === wanted);
}

/** The title that an edit gave is looked for as well as the one that it took the place of. */
function says(contents: RecordedChange["contents"], text: string): boolean {
  if (contents === null) return false;
  const given = Object.values(contents.given).flat();
  const words = [contents.file, contents.title, ...given];
  return holdsWords(
    words.filter((each) => typeof each === "string"),
    text,
  );
}

/** Names alone of what was purged. */
function givenOf(fields: RecordedChange["fields"], contents: RecordedChange["contents"]): string {
  const given = new Map(Object.entries(contents?.given ?? {}));
  return fields
    .map((field) => (given.has(field) ? `${field} ${JSON.stringify(given.get(field))}` : field))
    .join(", ");
}

function describe({ seq, at, change, documentId, ...rest }: RecordedChange): string {
  const { supersedes, fields, contents, channel, requestId, generation } = rest;
  const what = [
    ...(change === "replaced" ? [`in place of ${supersedes ?? ""}`] : []),
    ...(fields.length === 0 ? [] : [`given ${givenOf(fields, contents)}`]),
    contents === null ? "[purged]" : `"${contents.title}", ${contents.file}`,
  ];
  const key = contents === null ? "purged" : (contents.keyId ?? "none");
  const lines = [
    `${seq}  ${at}  ${change}  ${documentId}`,
    `  ${what.join("; ")}`,
    `  key ${key}, request ${requestId ?? "none"}, by ${channel ?? "nobody known"}, generation ${generation ?? "none"}`,
  ];
  return printable(`${lines.join("\n")}\n`);
}
