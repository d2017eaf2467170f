// Asks a question and prints each claim as soon as it is verified, then what it rests on.
// In a program of your own: import { createYijuClient } from "yiju-client".
import { createYijuClient, YijuError } from "../../clients/typescript/src/create-client.ts";

const { YIJU_URL: baseUrl = "http://127.0.0.1:3000", YIJU_KEY: apiKey } = process.env;
const question = process.argv[2] ?? "什麼是模型漂移？";

const yiju = createYijuClient({ baseUrl, ...(apiKey !== undefined && { apiKey }) });
try {
  for await (const { event, data } of yiju.streamAnswer({ question })) {
    if (event === "claim") process.stdout.write(`${data.claim.text}\n`);
    if (event !== "answer") continue;
    if (data.status === "refused")
      process.stdout.write(`${data.answer} (${data.refusal.reason})\n`);
    for (const { n, title, locator, quote } of data.citations) {
      process.stdout.write(`[${n}] 《${title}》${locator}：「${quote}」\n`);
    }
  }
} catch (error) {
  if (!(error instanceof YijuError)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
