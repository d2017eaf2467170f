import { createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { z } from "zod/v4";
import type { Head } from "./head-file.ts";

const CHECKPOINT_TAG = "yiju-checkpoint-v1";

const checkpointSchema = z.strictObject({
  v: z.literal(1),
  log: z.uuid(),
  seq: z.int().positive(),
  hash: z.string(),
  /** ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** SHA-256 of the public key (SubjectPublicKeyInfo, DER). */
  key: z.string(),
  /** Ed25519, base64. */
  signature: z.base64(),
});

/** A record's hash under the operator's signature: kept elsewhere, it proves what the log held at that time. */
export type Checkpoint = Readonly<z.infer<typeof checkpointSchema>>;

export function signCheckpoint(
  { log, seq, hash }: Head,
  { at, privateKey }: { readonly at: string; readonly privateKey: KeyObject },
): Checkpoint {
  const signature = sign(null, signedBytes({ log, seq, hash, at }), privateKey).toString("base64");
  return { v: 1, log, seq, hash, at, key: keyFingerprint(createPublicKey(privateKey)), signature };
}

export function isSignedBy(checkpoint: Checkpoint, publicKey: KeyObject): boolean {
  const signature = Buffer.from(checkpoint.signature, "base64");
  return verify(null, signedBytes(checkpoint), publicKey, signature);
}

function keyFingerprint(publicKey: KeyObject): string {
  const der = publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(der).digest("hex");
}

/** The checkpoint of a line; undefined for what is none. */
export function parseCheckpoint(line: string): Checkpoint | undefined {
  try {
    return checkpointSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function signedBytes({ log, seq, hash, at }: Pick<Checkpoint, "log" | "seq" | "hash" | "at">) {
  return Buffer.from([CHECKPOINT_TAG, log, seq, hash, at, ""].join("\n"));
}
