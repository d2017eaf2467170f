import { generateKeyPairSync } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { AppError } from "../../domain/errors.ts";
import { hasSystemCode } from "../../domain/has-system-code.ts";
import { EXIT } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import type { AuditVerb } from "./audit-verb.ts";

/** `yiju audit key`: makes a key that signs checkpoints, and its public half; it replaces no file. */
export const makeKey: AuditVerb = async (invocation, _audit, { stdout }) => {
  const file = invocation.value("out");
  if (file === undefined) throw new UsageError("say --out FILE: where the key goes");
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  await writeNew(file, privateKey.export({ type: "pkcs8", format: "pem" }), 0o600);
  await writeNew(`${file}.pub`, publicKey.export({ type: "spki", format: "pem" }), 0o644);
  stdout.write(
    `${file} signs checkpoints (YIJU_CHECKPOINT_KEY_FILE): keep it secret. ${file}.pub checks them: give it to auditors.\n`,
  );
  return EXIT.ok;
};

async function writeNew(file: string, text: string | Buffer, mode: number): Promise<void> {
  try {
    await writeFile(file, text, { flag: "wx", mode });
  } catch (error) {
    if (!hasSystemCode(error, "EEXIST")) throw error;
    throw new AppError(
      "CONFIG_INVALID",
      `${file} is there already and is not replaced: a lost key could not check old checkpoints. Name another file.`,
    );
  }
}
