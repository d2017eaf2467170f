import * as z from "zod/v4-mini";
import { answerSchema, citationSchema, claimSchema } from "../wire/answer-schema.ts";
import { FAILURE_KINDS } from "../wire/failure.ts";
import type { Turn } from "./turn.ts";

/** Where a conversation is kept; throws where there is no room, as `localStorage` does. */
export type KeyValueStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const outcomeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done"), answer: answerSchema }),
  z.object({ kind: z.literal("stopped") }),
  z.object({
    kind: z.literal("failed"),
    failure: z.enum(FAILURE_KINDS),
    detail: z.string(),
    requestId: z.string(),
    // what was kept is of another time
    retryAfterSeconds: z._default(z.catch(z.null(), null), null),
  }),
]);

const turnSchema = z.object({
  id: z.string(),
  question: z.string(),
  scope: z.object({
    documentIds: z.array(z.string()),
    jurisdictions: z.array(z.string()),
    asOf: z._default(z.nullable(z.string()), null),
  }),
  askedAt: z.string(),
  claims: z.array(claimSchema),
  citations: z.array(citationSchema),
  outcome: outcomeSchema,
  rating: z.nullable(z.enum(["up", "down"])),
  narrower: z._default(z.array(z.string()), []),
});

/** What is kept under `key`; entries that another version wrote and this one cannot read are left out. */
export function loadTurns(store: KeyValueStore, key: string): Turn[] {
  const entries = z.array(z.unknown()).safeParse(parseJson(store.getItem(key)));
  return (entries.data ?? [])
    .map((entry) => turnSchema.safeParse(entry).data)
    .filter((turn) => turn !== undefined);
}

/** Keeps the turns that are over. False when the browser has no room, or keeps nothing. */
export function saveTurns(store: KeyValueStore, key: string, turns: readonly Turn[]): boolean {
  const finished = turns.filter(({ outcome }) => outcome.kind !== "asking");
  try {
    if (finished.length === 0) store.removeItem(key);
    else store.setItem(key, JSON.stringify(finished));
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
}
