import { randomBytes, randomUUID } from "node:crypto";
import type { Question } from "../../src/ports/assistant.ts";
import { createAnswerRecorder } from "../../src/records/create-answer-recorder.ts";
import { recordAnswers } from "../../src/records/record-answers.ts";
import { createRecordLog } from "../../src/records/record-log.ts";
import { addAgainAndAgain } from "./add-again-and-again.ts";
import { createPublisher } from "./embedded-index.ts";
import { generateDocuments } from "./generated-documents.ts";
import { publishDocuments } from "./published-index.ts";
import { openSmallAssistant } from "./small-assistant.ts";

// A program of its own: answers and records, three questions at a time, in files so small that one follows the other,
// builds one index after the other, and adds and removes documents, until it is killed. What it delivers it names on
// stdout, which is written at once: `claim` for one that was streamed, `answer` for a whole one.
const [, , recordsDirectory = "", indexDirectory = "", documentsDirectory = ""] = process.argv;

const log = createRecordLog({
  directory: recordsDirectory,
  policy: "strict",
  maxSegmentBytes: 30_000,
  retentionDays: null,
  now: () => new Date(),
  newSalt: () => randomBytes(32).toString("hex"),
  newLogId: randomUUID,
});
const recorder = createAnswerRecorder({
  log,
  questions: "keep",
  describeProgram: () => Promise.resolve({ version: "killed" }),
  newSalt: () => "",
});
const small = await openSmallAssistant();
const asked: Question = {
  question: "使用人工智能的風險有哪些？",
  history: [],
  script: "auto",
  filter: {},
};
// the first one waits for dictionaries
await small.answer(asked);

async function askAgainAndAgain(): Promise<never> {
  for (;;) {
    const id = randomUUID();
    const assistant = recordAnswers(
      {
        ...small,
        async answerWithTrace(question, options) {
          const { answer, trace } = await small.answerWithTrace(question, options);
          return { answer: { ...answer, id }, trace };
        },
      },
      { recorder, newId: () => id, collections: null },
    );
    const listener = ({ kind }: { readonly kind: string }) => {
      if (kind === "claim") process.stdout.write(`claim ${id}\n`);
      return Promise.resolve();
    };
    await assistant.answer(asked, { listener });
    process.stdout.write(`answer ${id}\n`);
  }
}

async function buildAgainAndAgain(): Promise<never> {
  const publisher = createPublisher(indexDirectory);
  for (let round = 1; ; round++) {
    await publishDocuments({ publisher, openReader: neverOpened }, generateDocuments(round));
  }
}

function neverOpened(): never {
  throw new Error("this program only writes");
}

process.stdout.write("ready\n");
await Promise.all([
  askAgainAndAgain(),
  askAgainAndAgain(),
  askAgainAndAgain(),
  buildAgainAndAgain(),
  addAgainAndAgain(documentsDirectory, log),
]);
