import { generateKeyPairSync } from "node:crypto";
import { EXIT } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import type { AuditVerb } from "./audit-verb.ts";
import { writeNewFile } from "./write-new-file.ts";

/** `yiju audit key`: makes a key that signs checkpoints, and its public half; it replaces no file. */
export const makeKey: AuditVerb = async (invocation, _audit, { stdout }) => {
  const file = invocation.value("out");
  if (file === undefined) throw new UsageError("say --out FILE: where the key goes");
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const because = "a lost key could not check old checkpoints";
  const secret = privateKey.export({ type: "pkcs8", format: "pem" });
  await writeNewFile({ path: file, text: secret, mode: 0o600, because });
  const open = publicKey.export({ type: "spki", format: "pem" });
  await writeNewFile({ path: `${file}.pub`, text: open, mode: 0o644, because });
  stdout.write(
    `${file} signs checkpoints (YIJU_CHECKPOINT_KEY_FILE): keep it secret. ${file}.pub checks them: give it to auditors.\n`,
  );
  return EXIT.ok;
};
