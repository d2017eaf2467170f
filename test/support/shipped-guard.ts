import path from "node:path";
import { loadGuard } from "../../src/app/load-resources.ts";

/** The guard with the score of the repository, judging by words alone. */
export const SHIPPED_GUARD = await loadGuard(
  path.resolve(import.meta.dirname, "../../models"),
  null,
);
