import type { Response } from "express";
import type { ChangeContext } from "../domain/document-change.ts";
import { principalOf } from "./principal.ts";
import { requestIdOf } from "./request-id.ts";

/** On whose behalf documents are changed by the request that `response` answers. */
export function changeContext(response: Response): ChangeContext {
  const { keyId, collections } = principalOf(response);
  return { channel: "http", requestId: requestIdOf(response), keyId, collections };
}
