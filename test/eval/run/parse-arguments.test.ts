import { describe, expect, it } from "vitest";
import { parseRunArguments } from "../../../eval/run/parse-arguments.ts";

describe("parseRunArguments", () => {
  it("runs every case in this process and writes nothing unless told otherwise", () => {
    expect(parseRunArguments([])).toEqual({
      split: "all",
      cases: null,
      json: null,
      html: null,
      junit: null,
      url: null,
      sets: null,
      guard: null,
      judge: false,
      failures: false,
      gate: false,
      updateBaseline: false,
      resume: false,
      concurrency: 1,
    });
  });

  it("takes every option, case files in any place", () => {
    const args =
      "--cases a.jsonl b.jsonl --split dev --json o.json --html o.html --junit o.xml --sets s.json --guard g.json --url http://x:1 --concurrency 4 --judge --failures --gate --update-baseline --resume";
    expect(parseRunArguments(args.split(" "))).toEqual({
      split: "dev",
      cases: ["a.jsonl", "b.jsonl"],
      json: "o.json",
      html: "o.html",
      junit: "o.xml",
      sets: "s.json",
      guard: "g.json",
      url: "http://x:1",
      judge: true,
      failures: true,
      gate: true,
      updateBaseline: true,
      resume: true,
      concurrency: 4,
    });
  });

  it.each([
    {
      args: ["--split", "both"],
      says: "--split must be dev, test or all",
      why: "an unknown split",
    },
    { args: ["--url", "ftp://x"], says: "--url must be an http address", why: "another protocol" },
    { args: ["--concurrency", "none"], says: "--concurrency must be a number", why: "a word" },
    { args: ["--cases"], says: "--cases names no file", why: "no file" },
    { args: ["a.jsonl"], says: 'Unknown argument "a.jsonl"', why: "a file without --cases" },
    { args: ["--fast"], says: "Unknown option '--fast'", why: "an unknown option" },
  ])("refuses $why", ({ args, says }) => {
    expect(() => parseRunArguments(args)).toThrow(says);
  });
});
