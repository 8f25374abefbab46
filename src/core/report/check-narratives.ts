/** Mistakes in the Mustache files of a form: what is broken, and names that the form has not. */
import type { Form } from "../form/form.js";
import type { Mistakes } from "../form/mistake.js";
import { narrativeNames } from "./narrative-names.js";
import { isFault, readTemplate } from "./narrative-template.js";

/** Places are counted in characters of the Mustache file. */
export function checkNarratives(form: Form, mistakes: Mistakes): void {
  for (const { template, file } of form.narratives.values()) {
    const read = readTemplate(template);
    if (isFault(read))
      mistakes.push({ code: "narrative-syntax", facts: { tag: read.tag }, file, at: [], offset: read.offset });
  }
  for (const { narrative, name, kind, offset, meant } of narrativeNames(form)) {
    const place = { facts: { name }, file: narrative.file, at: [], offset };
    if (meant === undefined) mistakes.push({ code: "narrative-name", ...place });
    else if (kind === "figure" && typeof meant === "object") mistakes.push({ code: "narrative-not-text", ...place });
  }
}
