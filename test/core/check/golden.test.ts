/** Five published documents, checked as printed, against what people found wrong in them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Finding } from "../../../src/core/check/finding.js";
import { placeKey } from "../../../src/core/reading/place.js";
import { createCatalog } from "../../../src/forms/catalog.js";
import { loadTemplates } from "../../../src/forms/load-templates.js";
import { loadWords } from "../../../src/forms/load-words.js";
import { checkPlay } from "../../../src/play/check-play.js";
import { readPlay } from "../../../src/play/play-file.js";

const catalog = createCatalog(loadTemplates("templates").forms);
const words = loadWords("templates");

const golden = z.array(
  z.strictObject({
    id: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    check: z.string(),
    finding: z.string(),
    places: z.array(z.string()).min(1),
  }),
);

const documents = ["kaifu-2022", "wuhan-2023", "futian-2022", "kaifu-key-2021", "wuhan-2021-goals"].map((name) => ({
  name,
  golden: golden.parse(JSON.parse(readFileSync(`test/fixtures/findings/${name}.json`, "utf8"))),
  ...checkPlay(catalog, words, readPlay(`test/plays/${name}.yaml`)),
}));

describe("the published documents", () => {
  it.each(documents)("$name is read whole", ({ unread }) => {
    expect(unread).toEqual([]);
  });

  it.each(documents)("$name shows what people found in it, under the same code at the same place", (document) => {
    const missing = document.golden.filter((one) => !isFound(one, document.findings));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it.each(documents)("$name shows every error as an error", (document) => {
    const errors = document.findings.filter(({ severity }) => severity === "error");
    const missing = document.golden.filter((one) => one.severity === "error" && !isFound(one, errors));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it.each(documents)("$name has no error beside those", (document) => {
    const known = document.golden.filter(({ severity }) => severity === "error");
    const others = document.findings.filter(
      (one) => one.severity === "error" && !known.some((golden) => golden.check === one.code && touches(golden, one)),
    );
    expect(others.map(({ code, places }) => `${code} ${places.map(placeKey).join(" ")}`)).toEqual([]);
  });

  it.each(documents)("$name is asked about little more than that", (document) => {
    expect(document.findings.length).toBeLessThanOrEqual(document.golden.length * 1.3);
  });
});

type Golden = z.infer<typeof golden>[number];

function isFound({ check, places }: Golden, findings: readonly Finding[]): boolean {
  const covered = findings.filter(({ code }) => code === check).flatMap((one) => one.places.map(placeKey));
  return places.every((place) => covered.some((key) => lies(key, place)));
}

function touches({ places }: Golden, { places: own }: Finding): boolean {
  return own.some((place) => places.some((wanted) => lies(placeKey(place), wanted)));
}

function lies(key: string, wanted: string): boolean {
  return wanted.split("|").some((one) => key === one || key.startsWith(`${one}.`) || key.startsWith(`${one}[`));
}
