import type { RequestHandler } from "express";
import { AppError } from "../domain/errors.ts";

/** Turns requests away with BUSY while `maxAdmitted` are in the house, before anything of their bodies is read. */
export function limitAdmission(maxAdmitted: number): RequestHandler {
  let admitted = 0;
  return (_request, response, next) => {
    if (admitted >= maxAdmitted) {
      throw new AppError("BUSY", `The server has ${admitted} requests in hand. Try again shortly.`);
    }
    admitted++;
    response.once("close", () => {
      admitted--;
    });
    next();
  };
}
