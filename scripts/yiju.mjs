#!/usr/bin/env node
import process from "node:process";
import { launch } from "./launch.mjs";
import { runScript } from "./project.mjs";

await runScript(() => launch(process.argv.slice(2)));
