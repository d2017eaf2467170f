import { readConfig } from "../config/config.ts";
import { DEFAULT_COLLECTION, type DocumentMeta } from "../domain/document.ts";
import { EXIT, type Command } from "./command.ts";
import { INDEX_OPTIONS_HELP } from "./help.ts";
import { INDEX_OPTIONS, withAssistant } from "./open-index.ts";
import { printable } from "./printable.ts";

export const documentsCommand: Command = {
  help: `Lists the documents of the index.

Usage: yiju documents [options]

  --json         As JSON, as GET /v1/documents sends them
${INDEX_OPTIONS_HELP}
  yiju documents --json
`,
  options: { ...INDEX_OPTIONS, json: { type: "boolean" } },
  maxPositionals: 0,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const documents = await withAssistant({ config, context }, (assistant) =>
      assistant.listDocuments(),
    );
    context.stdout.write(
      invocation.has("json")
        ? `${JSON.stringify({ documents }, null, 2)}\n`
        : documents.map(formatDocument).join("\n"),
    );
    return EXIT.ok;
  },
};

export function formatDocument(document: DocumentMeta): string {
  const { id, title, issuer, jurisdiction, issuedOn, status, kind, language } = document;
  const { collections, version, supersededOn } = document;
  const facts = [
    jurisdiction,
    issuer,
    issuedOn,
    status === "superseded" && supersededOn !== null ? `superseded on ${supersededOn}` : status,
    status !== "superseded" && supersededOn !== null ? `until ${supersededOn}` : "",
    kind,
    language,
    collections.filter((name) => name !== DEFAULT_COLLECTION).join(" "),
    version === 1 ? "" : `version ${version}`,
  ];
  return printable(
    `${id}\n  《${title}》\n  ${facts.filter((fact) => fact !== null && fact !== "").join(", ")}\n`,
  );
}
