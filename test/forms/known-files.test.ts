/** A file that the build knows is not read as YAML again: what is wrong in it, and where, stays the same. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { parseDocument } from "yaml";
import { knownData } from "../../src/forms/known-files.js";
import { loadForm } from "../../src/forms/load-form.js";
import { sharedFiles } from "../../src/forms/load-templates.js";
import type { FormFiles } from "../../src/forms/reader.js";

vi.mock(import("../../src/forms/known-files.js"), async (original) => ({
  ...(await original()),
  knownData: vi.fn(() => null),
}));
afterEach(() => {
  vi.mocked(knownData).mockImplementation(() => null);
});

const folder = "templates/kaifu-key-project-result";

/** As the build knows it: what cannot be read is not known. */
function asBuilt(bytes: Uint8Array): { value: unknown } | null {
  const document = parseDocument(new TextDecoder().decode(bytes));
  return document.errors.length > 0 ? null : { value: JSON.parse(JSON.stringify(document.toJS())) };
}

function formWith(definition: string): FormFiles {
  const own = readdirSync(folder).map((name): [string, Uint8Array] => [name, readFileSync(join(folder, name))]);
  return new Map([...sharedFiles("templates"), ...own, ["form.yaml", Buffer.from(definition)]]);
}

const whole = readFileSync(join(folder, "form.yaml"), "utf8");
const lines = whole.split("\n");
const damages: readonly ((line: string) => string)[] = [
  (line) => line.replace(/(\w+):/, "$1x:"),
  (line) => line.replace(/: .*/, ": 7"),
  (line) => line.replace(/\w+$/, "nothing_of_the_kind"),
  () => "",
  (line) => `${line} ]`,
];

test("whatever line of a form is damaged, the same mistakes are told at the same places", () => {
  let told = 0;
  for (let index = 0; index < lines.length; index += 7) {
    const damage = damages[index % damages.length];
    const damaged = lines.map((line, place) => (place === index ? (damage?.(line) ?? line) : line)).join("\n");
    const read = loadForm(formWith(damaged));
    vi.mocked(knownData).mockImplementation(asBuilt);
    const known = loadForm(formWith(damaged));
    vi.mocked(knownData).mockImplementation(() => null);
    expect("mistakes" in known ? known.mistakes : []).toEqual("mistakes" in read ? read.mistakes : []);
    told += "mistakes" in read ? read.mistakes.length : 0;
  }
  expect(told).toBeGreaterThan(10);
});

test("a form without mistakes is the same form", () => {
  const read = loadForm(formWith(whole));
  vi.mocked(knownData).mockImplementation(asBuilt);
  const known = loadForm(formWith(whole));
  if (!("loaded" in read) || !("loaded" in known)) throw new Error("the shipped form has mistakes");
  expect(JSON.stringify([known.loaded.form.root, known.loaded.schemes])).toBe(
    JSON.stringify([read.loaded.form.root, read.loaded.schemes]),
  );
});
