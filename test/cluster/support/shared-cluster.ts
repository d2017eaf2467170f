import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of the running cluster. */
    readonly nodes: readonly string[];
    /** Where its nodes are killed and restarted. */
    readonly control: string;
    /** Why there is none; else null. */
    readonly missing: string | null;
  }
}

/** The cluster that the tests share. */
export const SHARED_NODES = inject("nodes");

/** Does something to nodes of it, by number from 1. */
export async function control(
  action: "kill" | "halt" | "go-on" | "restart",
  ...numbers: readonly number[]
): Promise<void> {
  const reply = await fetch(`${inject("control")}/${action}/${numbers.join(",")}`, {
    method: "POST",
  });
  if (!reply.ok) throw new Error(await reply.text());
}

/** Why there is no cluster, for a skip that says so; else null. */
export const MISSING = inject("missing");
