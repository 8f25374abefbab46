/** Run by the build: looks at every form and sentence that is shipped, and writes down what a start need not look at again. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { printShape } from "./core/report/print-shape.js";
import { checkTags } from "./documents/check-tags.js";
import { hashOf, knownFile, layoutKey, toStore } from "./forms/known-files.js";
import { loadTemplates } from "./forms/load-templates.js";
import { plainData } from "./forms/read-yaml.js";
import { packageRoot } from "./package-root.js";

const templates = join(packageRoot(), "templates");
const prompts = join(packageRoot(), "prompts");

writeFileSync(knownFile, toStore({ data: dataIn([templates, prompts]), sound: soundLayouts(templates) }));

/** Only what comes back from JSON as it was. */
function dataIn(folders: readonly string[]): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const file of folders.flatMap(yamlFiles)) {
    const bytes = readFileSync(file);
    const read = plainData(bytes);
    if (!("value" in read)) continue;
    const text = JSON.stringify(read.value) ?? "null";
    if (isDeepStrictEqual(JSON.parse(text), read.value)) data[hashOf(bytes)] = read.value;
  }
  return data;
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(folder, name));
}

/** A form with mistakes keeps nobody from building: the start and `jiping forms` name them. */
function soundLayouts(folder: string): string[] {
  return loadTemplates(folder).layouts.flatMap(({ form, bytes }) => {
    const shape = printShape(form);
    return checkTags(bytes, shape).length === 0 ? [layoutKey(bytes, shape)] : [];
  });
}
