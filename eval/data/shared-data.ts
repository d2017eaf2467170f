import path from "node:path";

/** Public sets for measuring and training; outside the repository, and absent on most machines. */
export const SHARED_DATA = path.resolve(import.meta.dirname, "../../../shared/data");
