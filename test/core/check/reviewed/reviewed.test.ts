/**
 * What the checks find in published documents of other regions. The table by document stands in docs/reviewed-documents.md;
 * `REVIEWED=docs/reviewed-documents.md npx vitest run test/core/check/reviewed` writes it anew.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { type Fault, lineOf, type Measured, measure } from "./measure.js";

const folder = "test/fixtures/reviewed";
const documents = readdirSync(`${folder}/plays`)
  .map((name) => name.replace(/\.yaml$/, ""))
  .sort()
  .map(measure);

/** Why a fault is left alone, by its id. */
const reasons = z.record(z.string(), z.string()).parse(parse(readFileSync(`${folder}/missed.yaml`, "utf8")) ?? {});

/** What somebody who knows the documents only says of a finding that no fault names: right, debatable, false, or due to the excerpt. */
const judged = z
  .record(z.string(), z.record(z.string(), z.enum(["right", "debatable", "false", "cut"])))
  .parse(parse(readFileSync(`${folder}/judged.yaml`, "utf8")) ?? {});

const classes = ["certain", "likely", "asked", "none"] as const;

describe("published documents of other regions", () => {
  it("are found wrong where a careful reviewer finds them wrong, but for what is left alone with a reason", () => {
    const written = process.env.REVIEWED;
    if (written !== undefined) writeFileSync(written, table());
    const missed = documents.flatMap(({ found }) =>
      [...found].flatMap(([fault, finding]) => (finding === null && isSure(fault) ? [fault.id] : [])),
    );
    expect(missed.filter((id) => reasons[id] === undefined)).toEqual([]);
  });

  it("show 95 of 100 certain faults and 60 of 100 likely ones", () => {
    expect(share("certain")).toBeGreaterThanOrEqual(0.95);
    expect(share("likely")).toBeGreaterThanOrEqual(0.6);
  });

  it("get no finding where there is no fault", () => {
    const found = documents.flatMap(({ found }) =>
      [...found].flatMap(([fault, finding]) => (fault.class === "none" && finding !== null ? [fault.id] : [])),
    );
    expect(found).toEqual([]);
  });

  it("get at most one new finding each, on average", () => {
    const fresh = documents.flatMap((one) => (one.document === "h08" ? [] : freshOf(one)));
    expect(fresh.length).toBeLessThanOrEqual(documents.length - 1);
  });
});

/** Findings that no fault names and the excerpt does not bring about. */
function freshOf({ document, fresh }: Measured): string[] {
  return fresh.filter((finding) => judgement(document, lineOf(finding)) !== "cut").map(lineOf);
}

function judgement(document: string, line: string): string | null {
  return Object.entries(judged[document] ?? {}).find(([start]) => line.startsWith(start))?.[1] ?? null;
}

function share(name: Fault["class"]): number {
  const [found, all] = countOf(documents, name);
  return found / all;
}

function countOf(some: readonly Measured[], name: Fault["class"]): [found: number, all: number] {
  const own = some.flatMap(({ found }) => [...found].filter(([fault]) => fault.class === name));
  return [own.filter(([, finding]) => finding !== null).length, own.length];
}

function table(): string {
  const rows = documents.map((one) => {
    const counts = classes.map((name) => countOf([one], name).join("/"));
    return `| ${one.document} | ${counts.join(" | ")} | ${one.findings.length} | ${freshOf(one).length} |`;
  });
  const all = classes.map((name) => countOf(documents, name).join("/"));
  return [
    "# Published documents of other regions",
    "",
    "Written by `REVIEWED=docs/reviewed-documents.md npx vitest run test/core/check/reviewed`. Faults found of those that a careful reviewer",
    "names, by how certain they are; findings in all, and those that no fault names and the excerpt does not explain.",
    "",
    "| document | certain | likely | asked | none | findings | new |",
    "|---|---|---|---|---|---|---|",
    ...rows,
    `| all | ${all.join(" | ")} | ${documents.reduce((sum, one) => sum + one.findings.length, 0)} | ${documents.reduce((sum, one) => sum + freshOf(one).length, 0)} |`,
    "",
    "## Certain and likely faults that are missed",
    "",
    ...documents.flatMap(({ found }) => [...found].flatMap(([fault, finding]) => missedLine(fault, finding !== null))),
    "",
    "## New findings",
    "",
    ...documents.flatMap((one) =>
      one.fresh.map((finding) => {
        const line = lineOf(finding);
        return `- ${one.document} ${judgement(one.document, line) ?? "not judged"}: ${line}`;
      }),
    ),
    "",
  ].join("\n");
}

function missedLine(fault: Fault, found: boolean): string[] {
  if (found || !isSure(fault)) return [];
  return [`- ${fault.id} ${fault.class} ${fault.codes.join("/")}: ${fault.fault} ${reasons[fault.id] ?? ""}`.trimEnd()];
}

function isSure(fault: Fault): boolean {
  return fault.class === "certain" || fault.class === "likely";
}
