import { asError } from "../../src/domain/as-error.ts";
import { purgeFolder } from "./purge-folder.ts";

// A program of its own, since a limit on the size of files is of a process: purges the records of a folder that were
// made before a moment, and prints what came of it.
const [, , directory = "", before = ""] = process.argv;
const purging = purgeFolder(directory, before);
process.stdout.write(await purging.then(String).catch((error: unknown) => asError(error).message));
