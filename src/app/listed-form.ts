/** What cards show of a form, to choose it by. It depends on the form alone, so it is worked out once. */
import { isOfOneProject } from "../core/bulk/project-forms.js";
import type { FormChoice } from "../core/dialogue/turn/context.js";
import type { FormPackage } from "./catalog.js";

const listed = new WeakMap<FormPackage, FormChoice>();

export function listedForm(pack: FormPackage): FormChoice {
  const known = listed.get(pack);
  if (known !== undefined) return known;
  const { id, title, region, source, unconfirmed, kind } = pack.form;
  const form = {
    id,
    title,
    region,
    source,
    unconfirmed,
    kind,
    schemes: pack.schemes,
    ofProject: isOfOneProject(pack.form),
  };
  listed.set(pack, form);
  return form;
}
