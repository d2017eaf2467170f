import { sendToParent } from "../measure/child-program.ts";
import { readBenchSetting } from "./bench-setting.ts";
import { fillStore } from "./fill-store.ts";
import { openBenchStore } from "./open-bench-store.ts";

// A program of its own, so that its memory is that of one store's writer: fills the store, unless it was filled.
const setting = readBenchSetting();
const store = openBenchStore(setting);
const [newest] = await store.publisher.list();
const isFilled = newest?.passageCount === setting.passages;
const found = isFilled
  ? { kind: "kept" }
  : { kind: "filled", ...(await fillStore(store.publisher, setting.passages)) };
sendToParent({ ...found, ownPeakMb: process.resourceUsage().maxRSS / 1000 });
await store.close();
