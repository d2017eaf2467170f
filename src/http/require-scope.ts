import type { RequestHandler } from "express";
import { AppError } from "../domain/errors.ts";
import type { Scope } from "../domain/principal.ts";
import { principalOf } from "./principal.ts";

/** Lets a request on to its route only for callers with the scope: KEY_REQUIRED without a key, else SCOPE_MISSING. */
export function requireScope(scope: Scope): RequestHandler {
  return (_request, response, next) => {
    const { keyId, scopes } = principalOf(response);
    if (scopes.includes(scope)) {
      next();
      return;
    }
    throw keyId === null ? keyRequired(scope) : scopeMissing(keyId, scope);
  };
}

function scopeMissing(keyId: string, scope: Scope): AppError {
  return new AppError("SCOPE_MISSING", `The key ${keyId} lacks the scope "${scope}".`);
}

function keyRequired(scope: Scope): AppError {
  return new AppError(
    "KEY_REQUIRED",
    `Send a key with the scope "${scope}" as "Authorization: Bearer yiju_sk_…"; ` +
      "whoever runs this server makes one with `yiju keys create`.",
  );
}
