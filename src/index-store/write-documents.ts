import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { createPacer } from "../scheduling/pacer.ts";
import type { DocumentRow } from "./document-rows.ts";
import { FILES } from "./generation-files.ts";
import { metaOf, termPairsOf, type PlannedDocument } from "./generation-plan.ts";
import type { ManifestFile } from "./manifest.ts";
import { readExactly } from "./passage-records.ts";
import { SectionWriter } from "./section-writer.ts";

/** Files of texts that documents are copied from. */
interface TextSources {
  readonly draft: string;
  readonly base: string | null;
}

/** Writes the documents and their texts in the order given. */
export async function writeDocuments(
  directory: string,
  documents: readonly PlannedDocument[],
  sources: TextSources,
): Promise<ManifestFile[]> {
  const draft = openSync(sources.draft, "r");
  const base = sources.base === null ? draft : openSync(sources.base, "r");
  const rows = await SectionWriter.create(directory, FILES.documents);
  const texts = await SectionWriter.create(directory, FILES.texts);
  const pacer = createPacer();
  try {
    for (const document of documents) {
      await copyDocument(document, document.kind === "new" ? draft : base, { rows, texts });
      if (pacer.isDue()) await pacer.turn();
    }
    return [await rows.finish(), await texts.finish()];
  } finally {
    await rows.close();
    await texts.close();
    for (const file of new Set([draft, base])) closeSync(file);
  }
}

async function copyDocument(
  document: PlannedDocument,
  source: number,
  { rows, texts }: { readonly rows: SectionWriter; readonly texts: SectionWriter },
): Promise<void> {
  const { textStart, textEnd } = document.kind === "new" ? document.draft : document.row;
  const length = textEnd - textStart;
  const row: DocumentRow = {
    meta: metaOf(document),
    textStart: texts.size,
    textEnd: texts.size + length,
    termPairs: termPairsOf(document),
  };
  await texts.write(new Uint8Array(readExactly(source, textStart, length)));
  await rows.write(Buffer.from(`${JSON.stringify(row)}\n`));
}

/** Names the text files of a draft and of the generation before. */
export function textSources(draftFile: string, baseDirectory: string | undefined): TextSources {
  const base = baseDirectory === undefined ? null : join(baseDirectory, FILES.texts);
  return { draft: draftFile, base };
}
