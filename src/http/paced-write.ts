import type { Response } from "express";
import { AppError } from "../domain/errors.ts";

/**
 * Writes and resolves when the client can take more: at once, or when what waits for it has gone out. A client that
 * has taken nothing for `drainMs` is cut off. Rejects with CANCELLED once it has left.
 */
export async function pacedWrite(response: Response, text: string, drainMs: number): Promise<void> {
  if (response.destroyed) throw clientLeft();
  if (!response.write(text)) await drained(response, drainMs);
}

function drained(response: Response, drainMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => response.destroy(), drainMs);
    const settle = () => {
      clearTimeout(deadline);
      response.off("drain", settle).off("close", settle);
      if (response.destroyed) reject(clientLeft());
      else resolve();
    };
    response.once("drain", settle).once("close", settle);
  });
}

function clientLeft(): AppError {
  return new AppError("CANCELLED", "The client left before its answer was complete.");
}
