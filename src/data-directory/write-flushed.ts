import { open } from "node:fs/promises";

/** Writes a file, for its owner alone, that a power cut cannot take away; its folder has to be synced beside it. */
export async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
