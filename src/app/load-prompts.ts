import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../domain/errors.ts";
import type { Prompt, Prompts } from "../generation/prompt.ts";

/**
 * The prompts of a folder, and the SHA-256 of them all.
 *
 * @throws AppError MODEL_UNAVAILABLE naming the file that cannot be read.
 */
export async function loadPrompts(
  folder: string,
): Promise<{ readonly prompts: Prompts; readonly sha256: string }> {
  const prompts: Prompts = {
    answer: await loadPrompt(folder, "answer"),
    followUp: await loadPrompt(folder, "follow-up"),
    repairFormat: await loadPrompt(folder, "repair-format"),
    repairClaim: await loadPrompt(folder, "repair-claim"),
    judge: await loadPrompt(folder, "judge"),
  };
  const hashes = Object.values(prompts).map(({ name, sha256 }: Prompt) => `${name} ${sha256}\n`);
  return { prompts, sha256: sha256Of(hashes.join("")) };
}

async function loadPrompt(folder: string, name: string): Promise<Prompt> {
  const file = join(folder, `${name}.md`);
  try {
    const template = await readFile(file, "utf8");
    return { name, template, sha256: sha256Of(template) };
  } catch (cause) {
    throw new AppError(
      "MODEL_UNAVAILABLE",
      `Cannot read ${file}. The file belongs to the program: restore it from the repository.`,
      { cause },
    );
  }
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
