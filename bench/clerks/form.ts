/** The form that the clerks fill, as the program ships it. */
import type { FormPackage } from "../../src/app/catalog.js";
import { readConfig } from "../../src/config.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";

const id = "changsha-overall-evaluation";

/** Throws when the form is not among the templates. */
export function benchForm(): FormPackage {
  const config = readConfig({});
  if ("problem" in config) throw new Error(config.problem);
  const pack = createCatalog(loadTemplates(config.templatesDir).forms).newest(id);
  if (pack === null) throw new Error(`no form ${id}`);
  return pack;
}
