import { writingTo } from "../../src/domain/storage-problem.ts";
import { AppError } from "../../src/domain/errors.ts";
import { createPublisher } from "./embedded-index.ts";
import { generateDocuments } from "./generated-documents.ts";
import { entryOf, FINGERPRINTS } from "./index-documents.ts";

// A program of its own, since a limit on the size of files is of a process: builds and publishes one corpus, and
// prints as JSON what came of it.
const [, , directory = ""] = process.argv;
try {
  await writingTo(directory, build);
  process.stdout.write(JSON.stringify({ code: "published" }));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stdout.write(JSON.stringify({ code: error.code, message: error.message }));
}

async function build(): Promise<void> {
  const publisher = createPublisher(directory);
  const writer = await publisher.begin(FINGERPRINTS);
  try {
    for (const document of generateDocuments(7)) await writer.upsert(await entryOf(document));
    const { id } = await writer.seal();
    await publisher.publish(id, writer.base);
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
