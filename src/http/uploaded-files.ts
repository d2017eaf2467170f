import { Busboy } from "@fastify/busboy";
import express, { type Request, type RequestHandler } from "express";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import type { DocumentDetails } from "../domain/stored-document.ts";
import type { OfferedFile } from "../ports/text-extractor.ts";
import { parseDetails } from "./document-details-schema.ts";
import { parseRequest } from "./parse-request.ts";
import { expected, textOf } from "./request-schemas.ts";

/** Files that were sent, and what is said of all of them. */
export interface Upload {
  readonly files: readonly OfferedFile[];
  readonly details: DocumentDetails;
}

export interface UploadLimits {
  /** Of one file. */
  readonly maxDocumentBytes: number;
}

const MAX_FILES = 50;
const MAX_METADATA_BYTES = 64 * 1024;
const MAX_NAME_CHARS = 300;
/** Base64 takes four characters for three bytes, and text in JSON is escaped. */
const JSON_SHARE = 1.5;

/** The JSON form of an upload: one file as text or as base64. */
export const uploadSchema = z
  .union(
    [
      z.strictObject({
        name: textOf(MAX_NAME_CHARS),
        text: z.string(),
        metadata: z.unknown().optional(),
      }),
      z.strictObject({
        name: textOf(MAX_NAME_CHARS),
        contentBase64: z.base64(),
        metadata: z.unknown().optional(),
      }),
    ],
    expected("{name, text} or {name, contentBase64}, with metadata or without"),
  )
  .meta({
    examples: [
      {
        name: "circular.md",
        text: "# 通告\n\n1. 銀行應備份資料。\n",
        metadata: { issuer: "金管會", issuedOn: "113年10月28日" },
      },
    ],
  });

/** Reads a body of JSON for `readUpload`; multipart bodies are left to it, others refused. */
export function readUploadJson({ maxDocumentBytes }: UploadLimits): RequestHandler[] {
  const limit = Math.ceil(maxDocumentBytes * JSON_SHARE);
  return [requireUploadType, express.json({ limit, type: "application/json" })];
}

const requireUploadType: RequestHandler = (request, _response, next) => {
  if (isMultipart(request) || request.is("application/json") !== false) {
    next();
    return;
  }
  throw new AppError(
    "MEDIA_TYPE_UNSUPPORTED",
    "Send files as multipart/form-data, or one file as application/json.",
  );
};

/** @throws AppError REQUEST_MALFORMED, REQUEST_TOO_LARGE; RequestInvalidError for wrong metadata. */
export async function readUpload(request: Request, limits: UploadLimits): Promise<Upload> {
  return isMultipart(request) ? readParts(request, limits) : readJson(request, limits);
}

function isMultipart(request: Request): boolean {
  return request.is("multipart/form-data") !== false;
}

function readJson(request: Request, { maxDocumentBytes }: UploadLimits): Upload {
  const body = parseRequest(uploadSchema, request.body);
  const bytes = "text" in body ? bytesOf(body.text) : Buffer.from(body.contentBase64, "base64");
  if (bytes.length > maxDocumentBytes) throw tooLarge(body.name, maxDocumentBytes);
  return { files: [{ name: body.name, bytes }], details: parseDetails(body.metadata ?? {}) };
}

/** UTF-8; the mark says so where zeros in the text could let its bytes be taken for UTF-16. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text.includes("\0") ? `\ufeff${text}` : text);
}

async function readParts(request: Request, { maxDocumentBytes }: UploadLimits): Promise<Upload> {
  const files: OfferedFile[] = [];
  let metadata = "{}";
  await new Promise<void>((resolve, reject) => {
    const parser = createParser(request, maxDocumentBytes);
    parser.on("file", (_field, stream, name) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("limit", () => {
        reject(tooLarge(name, maxDocumentBytes));
      });
      stream.on("end", () => files.push({ name: bareName(name), bytes: Buffer.concat(chunks) }));
    });
    parser.on("field", (field, value) => {
      if (field === "metadata") metadata = value;
    });
    parser.on("filesLimit", () => {
      reject(new AppError("REQUEST_TOO_LARGE", `At most ${MAX_FILES} files are taken at a time.`));
    });
    parser.on("error", (cause) => {
      reject(new AppError("REQUEST_MALFORMED", "The multipart body cannot be read.", { cause }));
    });
    request.on("aborted", () => {
      reject(new AppError("REQUEST_MALFORMED", "The body broke off."));
    });
    parser.on("finish", resolve);
    request.pipe(parser);
  }).finally(() => {
    request.unpipe();
    request.resume();
  });
  if (files.length === 0)
    throw new AppError("REQUEST_MALFORMED", "The multipart body holds no file.");
  return { files, details: parseDetails(parseJson(metadata)) };
}

function createParser(request: Request, maxDocumentBytes: number) {
  const type = request.get("Content-Type") ?? "";
  try {
    return new Busboy({
      headers: { ...request.headers, "content-type": type },
      limits: {
        fileSize: maxDocumentBytes,
        files: MAX_FILES,
        fieldSize: MAX_METADATA_BYTES,
        fields: 10,
      },
    });
  } catch (cause) {
    throw new AppError("REQUEST_MALFORMED", "The multipart body has no boundary.", { cause });
  }
}

/** Browsers may send a path, whose folders tell about the sender's machine. */
function bareName(name: string): string {
  return (
    Array.from(name.split(/[\\/]/).at(-1) ?? "")
      .slice(0, MAX_NAME_CHARS)
      .join("") || "document"
  );
}

function tooLarge(name: string, maxDocumentBytes: number): AppError {
  return new AppError("REQUEST_TOO_LARGE", `"${name}" is larger than ${maxDocumentBytes} bytes.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("REQUEST_MALFORMED", "The part `metadata` is not valid JSON.", { cause });
  }
}
