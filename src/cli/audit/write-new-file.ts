import { writeFile } from "node:fs/promises";
import { AppError } from "../../domain/errors.ts";
import { hasSystemCode } from "../../domain/has-system-code.ts";

export interface NewFile {
  readonly path: string;
  readonly text: string | Buffer;
  readonly mode: number;
  /** What would be lost with a file that is there already. */
  readonly because: string;
}

/** Writes a file, and rejects with CONFIG_INVALID where there is one already. */
export async function writeNewFile({ path, text, mode, because }: NewFile): Promise<void> {
  try {
    await writeFile(path, text, { flag: "wx", mode });
  } catch (error) {
    if (!hasSystemCode(error, "EEXIST")) throw error;
    throw new AppError(
      "CONFIG_INVALID",
      `${path} is there already and is not replaced: ${because}. Name another file.`,
    );
  }
}
