import { describePassageReading } from "../contracts/passage-reading.contract.ts";
import { createExactPassageIndex } from "./exact-passage-index.ts";
import { entryOf } from "./index-documents.ts";

describePassageReading("exact", async (documents) => {
  const reader = createExactPassageIndex(await Promise.all(documents.map(entryOf)));
  return { id: (await reader.current()).id, reader };
});
