import { AppError } from "../domain/errors.ts";

/**
 * What Express and its body parser throw, as the AppError that it means; anything else unchanged. Their own
 * messages are not passed on: they quote the body.
 */
export function translateExpressError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const status = "status" in error ? error.status : undefined;
  switch (status) {
    case 413:
      return new AppError("REQUEST_TOO_LARGE", tooLargeMessage(error), { cause: error });
    case 415:
      return new AppError(
        "MEDIA_TYPE_UNSUPPORTED",
        "Send the body as UTF-8, plain or packed with gzip, deflate or br.",
        { cause: error },
      );
    case 400:
      return new AppError("REQUEST_MALFORMED", malformedMessage(error), { cause: error });
    default:
      return error;
  }
}

function tooLargeMessage(error: Error): string {
  const limit = "limit" in error && typeof error.limit === "number" ? error.limit : undefined;
  return limit === undefined
    ? "The body is larger than this server reads."
    : `The body is larger than ${limit} bytes, the most that this server reads.`;
}

function malformedMessage(error: Error): string {
  if (error instanceof URIError) return "The path is not valid percent-encoding.";
  const type = "type" in error ? error.type : undefined;
  if (type !== "entity.parse.failed") return "The body broke off, or is not of the length it says.";
  const position = /position (\d+)/.exec(error.message)?.[1];
  return `The body is not valid JSON${position === undefined ? "" : ` (at character ${position})`}.`;
}
