/** The grammars of definitions as JSON Schema, by which editors complete and check `form.yaml`, shared sections and schemes. */
import { z } from "zod";
import { formSource, fragmentSource } from "../core/form/define.js";
import { schemeSource } from "../core/score/scheme.js";

/** File texts by name inside `templates/`. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ["form.schema.json", textOf(formSource)],
    ["fragment.schema.json", textOf(fragmentSource)],
    ["scheme.schema.json", textOf(schemeSource)],
  ]);
}

/** Draft 7 is what the YAML extensions of editors know. */
function textOf(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: "draft-7", io: "input" }), null, 2)}\n`;
}
