import type { Config } from "../config/config.ts";
import { AppError } from "../domain/errors.ts";
import { addAll } from "./add-command.ts";
import { clashingFiles } from "./clashing-files.ts";
import type { CliContext } from "./command.ts";
import { findFiles, readFound, type FoundFile } from "./find-files.ts";
import { printable } from "./printable.ts";
import { createSettledState, type SettledState } from "./settled-state.ts";
import { reindex, withLibrary } from "./with-library.ts";

/** A folder whose files become documents. */
export interface FolderWatch {
  /**
   * Adds the files that are new or were written to since the last look, and indexes them. What a look that failed left
   * undone, the next one does.
   *
   * @throws AppError for what may be another matter in a while: a folder that cannot be read, documents that others
   *   are changing, a disk that is full.
   */
  look(): Promise<void>;
}

export function watchFolder(folder: string, config: Config, context: CliContext): FolderWatch {
  const seen = new Map<string, string>();
  const settledState = createSettledState();
  // told once, and tried again until they can be read
  const unreadable = new Map<string, string>();
  const limits = { maxBytes: config.maxDocumentBytes };
  const tellClashes = createClashTeller(context);
  // whoever watched before may have been killed before indexing
  let isIndexBehind = true;
  return {
    async look() {
      const files = withoutClashes(await findFiles([folder]), seen, tellClashes);
      const changed = await readableOf(
        await changedFiles(files, seen, settledState),
        unreadable,
        limits,
      );
      if (changed.length === 0 && !isIndexBehind) return;
      await withLibrary({
        config,
        context,
        isWriting: true,
        run: async (library) => {
          const wasBehind = isIndexBehind;
          isIndexBehind = true;
          const { added, replaced, unread } = await addAll(
            changed.map(({ file }) => file),
            { library, details: {}, limits },
            context,
          );
          for (const { file, state } of changed)
            (unread.has(file.location) ? unreadable : seen).set(file.location, state);
          if (wasBehind || added + replaced > 0) await reindex(config, context);
          isIndexBehind = false;
        },
      });
    },
  };
}

type Clashes = ReadonlyMap<FoundFile, FoundFile>;

/** Of files that would be one document, the one that was taken already; none where nobody knows which is meant. */
function withoutClashes(
  files: readonly FoundFile[],
  seen: ReadonlyMap<string, string>,
  tell: (clashes: Clashes) => void,
): FoundFile[] {
  const clashes = clashingFiles(files);
  const passedOver = new Map([...clashes].filter(([{ location }]) => !seen.has(location)));
  tell(passedOver);
  return files.filter((file) => !passedOver.has(file));
}

/** Tells each clash once, and again where it comes back. */
function createClashTeller({ stderr }: Pick<CliContext, "stderr">): (clashes: Clashes) => void {
  let told: ReadonlySet<string> = new Set();
  return (clashes) => {
    const lines = Array.from(
      clashes,
      ([{ location }, other]) =>
        `yiju: ${location}: passed over, since "${other.location}" would be the same document; rename one or take it away\n`,
    );
    for (const line of lines) if (!told.has(line)) stderr.write(printable(line));
    told = new Set(lines);
  };
}

interface ChangedFile {
  readonly file: FoundFile;
  readonly state: string;
}

/** Files that are new or were written to since they were last seen, and are left alone now. */
async function changedFiles(
  files: readonly FoundFile[],
  seen: ReadonlyMap<string, string>,
  settledState: SettledState,
): Promise<ChangedFile[]> {
  const changed: ChangedFile[] = [];
  for (const file of files) {
    const state = await settledState(file.location);
    if (state !== undefined && seen.get(file.location) !== state) changed.push({ file, state });
  }
  return changed;
}

/** Without those that could not be read as they are now, and still cannot. */
async function readableOf(
  changed: readonly ChangedFile[],
  unreadable: ReadonlyMap<string, string>,
  limits: { readonly maxBytes: number },
): Promise<ChangedFile[]> {
  const readable: ChangedFile[] = [];
  for (const { file, state } of changed) {
    const isTold = unreadable.get(file.location) === state;
    if (!isTold || (await canBeRead(file, limits))) readable.push({ file, state });
  }
  return readable;
}

async function canBeRead(file: FoundFile, limits: { readonly maxBytes: number }): Promise<boolean> {
  try {
    await readFound(file, limits);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
