/** Invented documents: some with faults of many kinds planted, each to be called by its matter, and some that are right. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { runChecks } from "../../../../src/core/check/run-checks.js";
import { readPlay } from "../../../../src/play/play-file.js";
import { prompts, words } from "../sample-report.js";
import { entered, lineOf, schemeOf } from "./measure.js";

const folder = "test/fixtures/reviewed/planted-pairs";
const documents = z
  .record(z.string(), z.array(z.tuple([z.string(), z.string()])))
  .parse(parse(readFileSync(`${folder}/faults.yaml`, "utf8")));

function findingsOf(id: string) {
  const play = readPlay(`${folder}/${id}.yaml`);
  const { ledger, unread } = entered(play);
  expect(unread).toEqual([]);
  return runChecks(ledger, { scheme: schemeOf(play), printed: play.printed, others: [], words });
}

describe.each(Object.entries(documents).filter(([id]) => id.startsWith("f")))("%s", (id, faults) => {
  const findings = findingsOf(id);
  it.each(faults)("%s %s", (code, matter) => {
    const said = findings.filter((finding) => finding.code === code).map(({ say }) => prompts.render(say, "plain"));
    expect(said.filter((sentence) => sentence.includes(matter))).not.toEqual([]);
  });
});

it.each(Object.entries(documents).filter(([id]) => id.startsWith("r")))("%s is right", (id, known) => {
  const findings = findingsOf(id).filter(({ severity }) => severity !== "info");
  expect(
    findings
      .map(lineOf)
      .filter((line) => !known.some(([code, matter]) => line.startsWith(`${code} warning`) && line.includes(matter))),
  ).toEqual([]);
  expect(findings).toHaveLength(known.length);
});
