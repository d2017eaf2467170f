import { createBackend } from "../../src/app/create-backend.ts";
import { readConfig } from "../../src/config/config.ts";
import type { AnsweringSystem } from "./answering-system.ts";
import { createAssistantSystem } from "./assistant-system.ts";
import { createHttpSystem } from "./http-system.ts";
import { createProgress } from "../../src/cli/progress.ts";

/** The server at `url`, or, for null, an assistant in this process over the index that a server would open. */
export async function openSystem(url: string | null): Promise<AnsweringSystem> {
  if (url !== null) return createHttpSystem(url);
  const config = readConfig();
  const backend = createBackend();
  const { corpusDir } = config;
  if (corpusDir !== null) {
    const progress = createProgress(process.stderr);
    await backend.prepareIndex(
      { ...config, corpusDir },
      { force: false, onProgress: progress.update },
    );
    progress.finish();
  }
  const opened = await backend.open(config);
  await opened.warmUp();
  return createAssistantSystem(opened.assistant, () => opened.close());
}
