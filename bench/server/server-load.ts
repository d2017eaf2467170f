import type { Benchmark, BenchReport } from "../measure/benchmark.ts";
import { atMost, figureOf, type Figure, type Target } from "../measure/figure.ts";
import { interleave, ratios } from "../measure/interleave.ts";
import { devQuestions, devRequests } from "./dev-questions.ts";
import { driveLoad, type LoadRun } from "./drive-load.ts";
import { loadFigures, partFigures, type LoadFigures, type PartFigures } from "./load-figures.ts";
import { measureWithoutReading } from "./without-reading.ts";
import { startServer, type RunningServer } from "./start-server.ts";

interface LoadPlan {
  readonly connections: readonly number[];
  readonly durationMs: number;
  readonly rounds: number;
}

const FULL: LoadPlan = { connections: [1, 4, 8, 16], durationMs: 6000, rounds: 3 };
const QUICK: LoadPlan = { connections: [1, 8], durationMs: 2000, rounds: 1 };

/** The real server under a closed loop of the dev questions, in turns with a request that does nothing. */
export const serverLoad: Benchmark = {
  name: "server",
  title: "The running server on the two documents, under load",
  async run({ quick, progress }) {
    const plan = quick ? QUICK : FULL;
    progress.update({ stage: "Starting the server", done: 0, total: 1 });
    const server = await startServer();
    const underLoad = await measure(server, plan).finally(() => server.stop());
    const questions = await devQuestions();
    const figures = await measureWithoutReading({
      questions: quick ? questions.slice(0, 60) : questions,
      rounds: plan.rounds,
    });
    return { ...underLoad, figures: [...underLoad.figures, ...figures] };
  },
};

async function measure(server: RunningServer, plan: LoadPlan): Promise<BenchReport> {
  const questions = await devRequests();
  const { url } = server;
  const { durationMs, rounds } = plan;
  await driveLoad({ url, connections: 1, durationMs: durationMs / 2, requests: questions });
  const figures: Figure[] = [];
  for (const connections of plan.connections) {
    const runs = await interleave(
      {
        answers: () => driveLoad({ url, connections, durationMs, requests: questions }),
        nothing: () =>
          driveLoad({
            url,
            connections,
            durationMs: durationMs / 3,
            requests: [{ path: "/healthz" }],
          }),
      },
      rounds,
    );
    figures.push(...figuresAt(connections, runs));
  }
  const { rssMb } = await server.observe();
  figures.push(figureOf("memory of the server afterwards", [rssMb], { unit: "MB" }));
  return {
    figures,
    notes: [
      `${questions.length} dev questions in turn, closed loop, ${plan.durationMs / 1000} s a run; the client runs on the same cores.`,
      "The reference is GET /healthz over the same connections: HTTP, logging and the client without an answer.",
      "retrieve, answer and guard are what the server's own timings say; answer is selection, reading and draft.",
      "Without reading: the same questions in process, without HTTP and the reader, beside embedding them alone.",
    ],
  };
}

interface LoadRuns {
  readonly answers: readonly LoadRun[];
  readonly nothing: readonly LoadRun[];
}

function figuresAt(connections: number, { answers, nothing }: LoadRuns): Figure[] {
  const loads = answers.map(loadFigures);
  const floors = nothing.map(loadFigures);
  const parts = answers.map(partFigures);
  // the target is of one client's latency
  const alone = (limit: number): Target | undefined =>
    connections === 1 ? atMost(limit) : undefined;
  const ofLoad = (key: keyof LoadFigures) => loads.map((one) => one[key]);
  const ofPart = (key: keyof PartFigures) => parts.map((one) => one[key]);
  const slowdown = ratios(
    ofLoad("p50Ms"),
    floors.map(({ p50Ms }) => p50Ms),
  );
  const rows: readonly Row[] = [
    ["answers", ofLoad("perSecond"), "1/s"],
    ["answer p50", ofLoad("p50Ms"), "ms", alone(60)],
    ["answer p95", ofLoad("p95Ms"), "ms"],
    ["answer p99", ofLoad("p99Ms"), "ms", alone(200)],
    ["retrieve p50", ofPart("retrieveMs"), "ms"],
    ["answer part p50", ofPart("answerMs"), "ms"],
    ["guard p50", ofPart("guardMs"), "ms"],
    ["answer p50, ratio to a request that does nothing", slowdown, "×"],
  ];
  return rows.map(([name, values, unit, target]) =>
    figureOf(
      `${connections} conn.: ${name}`,
      values,
      target === undefined ? { unit } : { unit, target },
    ),
  );
}

type Row = readonly [
  name: string,
  values: readonly number[],
  unit: string,
  target?: Target | undefined,
];
