import { createPublisher } from "./embedded-index.ts";
import { publishDocuments } from "./published-index.ts";
import { generateDocuments } from "./generated-documents.ts";

// A program of its own: builds and publishes one corpus after the other until it is killed. It says when it has
// begun, so that the killer's clock does not run while modules are loaded.
const [, , directory = ""] = process.argv;
const publisher = createPublisher(directory);
process.stdout.write("ready\n");
for (let round = 1; ; round++) {
  const under = { publisher, openReader: () => neverOpened() };
  await publishDocuments(under, generateDocuments(round));
  process.stdout.write(`published ${round}\n`);
}

function neverOpened(): never {
  throw new Error("this program only writes");
}
