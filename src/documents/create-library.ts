import { AT_THE_COMMAND_LINE, type ChangeContext } from "../domain/document-change.ts";
import type { DocumentMeta, SourceDocument } from "../domain/document.ts";
import type { DocumentDetails } from "../domain/stored-document.ts";
import type { DocumentLibrary } from "../ports/document-library.ts";
import type { DocumentRecorder } from "../ports/document-recorder.ts";
import type { DocumentShelf } from "../ports/document-shelf.ts";
import type { TextExtractor } from "../ports/text-extractor.ts";
import { addDocument } from "./add-document.ts";
import { createCatalogue, type Catalogue } from "./catalogue.ts";
import { changeDetails } from "./change-details.ts";
import { compareVersions } from "./compare-versions.ts";
import { lineageOf, versionsOf } from "./lineage.ts";
import { recordChanges } from "./record-changes.ts";
import { removeDocument, type LibraryChanges } from "./remove-document.ts";
import { requireDocument, requireSeen } from "./require-document.ts";

export interface LibraryDependencies {
  readonly shelf: DocumentShelf;
  /** Null where no records are wanted. */
  readonly recorder: DocumentRecorder | null;
  readonly extractor: TextExtractor;
  /** Documents of the corpus folder, as they are now; the same array for as long as they are. */
  readonly corpus: () => Promise<readonly SourceDocument[]>;
  readonly now: () => Date;
}

/** The added documents over the shelf that keeps them, for whoever runs the program until it is told otherwise. */
export function createLibrary(dependencies: LibraryDependencies): DocumentLibrary {
  const { shelf, recorder, corpus, now } = dependencies;
  const catalogue = createCatalogue(shelf, corpus, now);
  const onBehalfOf = (context: ChangeContext): DocumentLibrary =>
    libraryOver(catalogue, {
      ...dependencies,
      shelf: recorder === null ? shelf : recordChanges(shelf, recorder, context),
      context,
      onBehalfOf,
    });
  return onBehalfOf(AT_THE_COMMAND_LINE);
}

function libraryOver(
  catalogue: Catalogue,
  tools: Omit<LibraryDependencies, "recorder" | "corpus"> &
    Pick<DocumentLibrary, "onBehalfOf"> & { readonly context: ChangeContext },
): DocumentLibrary {
  const { shelf, context, onBehalfOf } = tools;
  return {
    onBehalfOf,
    async list() {
      const applied = new Map((await catalogue.listAll()).map((meta) => [meta.id, meta]));
      return (await shelf.list()).map((document) => ({
        ...document,
        meta: applied.get(document.meta.id) ?? document.meta,
      }));
    },
    listAll: () => catalogue.listAll(),
    add: (file, details, signal) =>
      addDocument(file, { details, lineage: catalogue.lineage, context, signal }, tools),
    edit: (id, details) => editDocument({ id, details }, { shelf, catalogue, context }),
    remove: (id) => removeDocument(id, { shelf, catalogue, context }),
    async original(id) {
      const { original } = await catalogue.requireStored(id);
      return { name: original.name, bytes: await shelf.readOriginal(id) };
    },
    async versions(id) {
      const applied = lineageOf(await catalogue.listAll());
      await requireDocument(id, applied);
      return versionsOf(id, applied);
    },
    diff: async (id, other) =>
      compareVersions(await catalogue.sourceOf(id), await catalogue.sourceOf(other)),
  };
}

async function editDocument(
  { id, details }: { readonly id: string; readonly details: DocumentDetails },
  { shelf, catalogue, context }: LibraryChanges,
): Promise<DocumentMeta> {
  const { lineage } = catalogue;
  await requireSeen(id, { lineage, context });
  await changeDetails(await catalogue.requireStored(id), details, { shelf, lineage, context });
  return requireDocument(id, lineageOf(await catalogue.listAll()));
}
