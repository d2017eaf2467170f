import { readConfig } from "../config/config.ts";
import { AppError } from "../domain/errors.ts";
import type { AddedDocument, DocumentDetails } from "../domain/stored-document.ts";
import type { DocumentLibrary } from "../ports/document-library.ts";
import { bareOf, clashingFiles } from "./clashing-files.ts";
import { EXIT, type CliContext, type Command } from "./command.ts";
import { DETAILS_OPTIONS, DETAILS_OPTIONS_HELP, readDetails } from "./details-options.ts";
import { findFiles, readFound, type FoundFile } from "./find-files.ts";
import { INDEX_OPTIONS_HELP } from "./help.ts";
import { inWordsOf } from "./in-words-of.ts";
import { INDEX_OPTIONS } from "./open-index.ts";
import { UsageError } from "./parse-command-line.ts";
import { printable } from "./printable.ts";
import { withProgress } from "./progress.ts";
import { reindex, withLibrary } from "./with-library.ts";

export const addCommand: Command = {
  help: `Adds documents: PDF, DOCX, HTML, Markdown and text files, and those of folders at any depth.

A file of the same path whose content changed becomes a new version; the version before stays citable. Paths begin in
the folder that is named, and of a file that is named itself only its name counts: a/rule.md and b/rule.md, each named,
are versions of one document; to have two, name the folder above. Run again after an interruption, files that were
added already are passed over, also where another replaces them. A file with the same text as another document of its
collections is told and not added. Documents are kept in YIJU_DATA_DIR (default: data/ of Yiju), the files as they are
beside the texts that were read from them.

Usage: yiju add FILE|DIR... [options]

${DETAILS_OPTIONS_HELP}                 What is not given is inferred from the text, and shown with what told it
  --force        Add also what has the same text as another document
  --no-index     Do not index them now; the next \`yiju index\` or start does
${INDEX_OPTIONS_HELP}
Exit codes: 0 all were added, 1 some could not be read (each with its reason), 2 wrong usage

  yiju add circular.pdf --issued-on 113年10月28日 --collection staff
  yiju add ./manuals
`,
  options: {
    ...INDEX_OPTIONS,
    ...DETAILS_OPTIONS,
    force: { type: "boolean" },
    "no-index": { type: "boolean" },
  },
  maxPositionals: Infinity,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const details = readDetails(invocation);
    if (invocation.positionals.length === 0) throw new UsageError("name a file or a folder");
    const files = await findFiles(invocation.positionals);
    requireFor(details, files);
    requireOwnPaths(files);
    const failed = await withLibrary({
      config,
      context,
      isWriting: true,
      run: async (library) => {
        const limits = { maxBytes: config.maxDocumentBytes };
        const mayRepeat = invocation.has("force");
        const tally = await addAll(files, { library, details, limits, mayRepeat }, context);
        context.stdout.write(`${summaryOf(tally)}\n`);
        if (!invocation.has("no-index")) await reindex(config, context);
        return tally.failed;
      },
    });
    return failed === 0 ? EXIT.ok : EXIT.failed;
  },
};

function requireFor({ title, supersedes }: DocumentDetails, files: readonly FoundFile[]): void {
  if (files.length === 0) {
    throw new UsageError("there is no .pdf, .docx, .html, .md or .txt file there");
  }
  if (files.length > 1 && (title !== undefined || typeof supersedes === "string")) {
    throw new UsageError("--title and --supersedes are for one file; add the files one by one");
  }
}

function requireOwnPaths(files: readonly FoundFile[]): void {
  for (const [file, other] of clashingFiles(files)) {
    throw new UsageError(
      `"${other.location}" and "${file.location}" would both be the document "${bareOf(file)}"; rename one, or add the later version by itself`,
    );
  }
}

interface Tally {
  added: number;
  replaced: number;
  unchanged: number;
  /** Not added, since another document has the text. */
  duplicate: number;
  failed: number;
}

interface AddedFiles extends Readonly<Tally> {
  /** Locations of those that failed because they are gone or may not be read, which may be another matter later. */
  readonly unread: ReadonlySet<string>;
}

/** Adds files one after the other, each told in a line; what cannot be read is told and passed over. */
export async function addAll(
  files: readonly FoundFile[],
  {
    library,
    details,
    limits,
    mayRepeat = false,
    signal,
  }: {
    readonly library: DocumentLibrary;
    readonly details: DocumentDetails;
    readonly limits: { readonly maxBytes: number };
    readonly mayRepeat?: boolean;
    readonly signal?: AbortSignal;
  },
  { program, stdout, stderr }: Pick<CliContext, "program" | "stdout" | "stderr">,
): Promise<AddedFiles> {
  const tally: Tally = { added: 0, replaced: 0, unchanged: 0, duplicate: 0, failed: 0 };
  const unread = new Set<string>();
  await withProgress(stderr, async (onProgress) => {
    for (const [at, file] of files.entries()) {
      onProgress({ stage: "Reading files", done: at, total: files.length });
      try {
        const offered = { ...(await readFound(file, limits)), mayRepeat };
        const added = await library.add(offered, details, signal);
        tally[added.outcome]++;
        if (added.outcome !== "unchanged") {
          stdout.write(inWordsOf(program, formatAdded(file, added)));
        }
      } catch (error) {
        if (!(error instanceof AppError) || !FILE_PROBLEMS.includes(error.code)) throw error;
        if (error.code === "DOCUMENT_DUPLICATE") {
          tally.duplicate++;
          stdout.write(inWordsOf(program, printable(`${file.location}: ${error.message}\n`)));
          continue;
        }
        tally.failed++;
        if (error.code === "CORPUS_UNREADABLE") unread.add(file.location);
        stderr.write(printable(`yiju: ${file.location}: ${error.message}\n`));
      }
    }
  });
  return { ...tally, unread };
}

/** Problems of one file, which leave the others to be added. */
const FILE_PROBLEMS: readonly string[] = [
  "DOCUMENT_UNREADABLE",
  "CORPUS_UNREADABLE",
  "DOCUMENT_CONFLICT",
  "DOCUMENT_DUPLICATE",
];

const NO_JURISDICTION =
  "its jurisdiction is unknown, and questions of one jurisdiction pass it over; `yiju edit ID --jurisdiction HK` says it";

function formatAdded({ location }: FoundFile, { document, outcome }: AddedDocument): string {
  const { meta, inferred, warnings, pageCount } = document;
  const what = outcome === "added" ? "added as" : `new version of ${meta.supersedes ?? ""}, as`;
  const pages = pageCount === null ? "" : `, ${pageCount} pages`;
  const facts = [
    ["title", meta.title],
    ["issuer", meta.issuer],
    ["jurisdiction", meta.jurisdiction],
    ["issuedOn", meta.issuedOn],
    ["effectiveOn", meta.effectiveOn],
    ["status", meta.status],
    ["kind", meta.kind],
  ] as const;
  const lines = facts
    .filter(([, value]) => value !== null && value !== "")
    .map(([field, value]) => {
      const by = inferred[field];
      return `  ${field}: ${value ?? ""}${by === undefined ? "" : ` (by ${by})`}`;
    });
  const notes = [...warnings, ...(meta.jurisdiction === null ? [NO_JURISDICTION] : [])].map(
    (warning) => `  note: ${warning}`,
  );
  return printable([`${location}: ${what} ${meta.id}${pages}`, ...lines, ...notes, ""].join("\n"));
}

function summaryOf({ added, replaced, unchanged, duplicate, failed }: Tally): string {
  const twice = duplicate === 0 ? "" : `, the same as others ${duplicate}`;
  return `Added ${added}, new versions ${replaced}, unchanged ${unchanged}${twice}, failed ${failed}`;
}
