#!/usr/bin/env node
import process from "node:process";
import { launch, launchEval } from "./launch.mjs";
import { runScript } from "./project.mjs";

const [command, ...rest] = process.argv.slice(2);
await runScript(() => (command === "eval" ? launchEval(rest) : launch(process.argv.slice(2))));
