import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { SHARED_DATA } from "../../eval/data/shared-data.ts";
import { readRetrievalSet } from "../../eval/public-sets/retrieval-set.ts";

const STATUTES = path.join(SHARED_DATA, "tw-laws/laws");

/** Writes so many files into a folder: statutes as they are, then LeCoQA's articles, a file each. */
export async function writeFiles(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(STATUTES)).slice(0, count);
  for (const name of names) await copyFile(path.join(STATUTES, name), path.join(folder, name));
  const wanted = count - names.length;
  const { passages } = await readRetrievalSet("LeCoQA", "lecoqa-dev");
  for (const [at, { title, text }] of passages.slice(0, wanted).entries()) {
    await writeFile(path.join(folder, `article-${at}.md`), `# ${title}\n\n${text}\n`);
  }
  if (passages.length < wanted)
    throw new RangeError(
      `the texts do not make ${count} files: ${wanted - passages.length} are missing`,
    );
}
