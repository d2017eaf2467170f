import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { asError } from "../domain/as-error.ts";
import { AppError } from "../domain/errors.ts";

/**
 * The Ed25519 key, PEM, that signs checkpoints.
 *
 * @throws AppError CONFIG_INVALID naming the file that is missing or holds another key.
 */
export function readPrivateKey(path: string): Promise<KeyObject> {
  return readKey(path, createPrivateKey);
}

/** The public half, PEM; the file of the private key does as well. */
export function readPublicKey(path: string): Promise<KeyObject> {
  return readKey(path, createPublicKey);
}

async function readKey(path: string, parse: (pem: string) => KeyObject): Promise<KeyObject> {
  let problem = "it is of another kind";
  try {
    const key = parse(await readFile(path, "utf8"));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch (error) {
    problem = asError(error).message;
  }
  throw new AppError(
    "CONFIG_INVALID",
    `${path} holds no Ed25519 key in PEM that can be used: ${problem}. Make one with \`yiju audit key\`.`,
  );
}
