import { main } from "../../src/main.ts";

// The program from its sources, for a process of its own that is run with `--import tsx`.
await main(process.argv.slice(2));
