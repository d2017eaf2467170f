import type { Response } from "express";
import type { Assistant } from "../ports/assistant.ts";
import type { DocumentBrowser } from "../ports/document-browser.ts";
import type { FrontDesk } from "../ports/front-desk.ts";
import { limitAssistant } from "./limited-assistant.ts";
import { principalOf } from "./principal.ts";
import { createSemaphore } from "./semaphore.ts";

/**
 * The only way of a route to documents and answers: what the caller's collections do not hold is not there, and at
 * most so many answers, searches and verifications run at a time, whoever asks.
 */
export interface RestrictedAccess {
  readonly assistantOf: (response: Response) => Assistant;
  readonly browserOf: (response: Response) => DocumentBrowser;
}

export function restrictAccess(front: FrontDesk, maxRunning: number): RestrictedAccess {
  const semaphore = createSemaphore(maxRunning);
  const deskOf = (response: Response) => front.deskFor(principalOf(response).collections);
  return {
    assistantOf: (response) => limitAssistant(deskOf(response).assistant, semaphore),
    browserOf: (response) => deskOf(response).browser,
  };
}
