/** The forms of `templates/` as the use cases want them. */
import type { Catalog, FormPackage } from "../app/catalog.js";
import type { FormRecord } from "../app/ports/report-record.js";
import { type LoadedForm, loadForm } from "./load-form.js";
import type { FormFiles } from "./reader.js";

export function createCatalog(loaded: ReadonlyMap<string, LoadedForm>): Catalog {
  const packs = new Map([...loaded].map(([id, form]) => [id, packOf(form)]));
  return {
    forms: [...packs.values()],
    newest: (id) => packs.get(id) ?? null,
    exact(id, version) {
      const pack = packs.get(id);
      return pack?.form.version === version ? pack : null;
    },
    stored(record) {
      const files: FormFiles = new Map(
        Object.entries(record.files).map(([name, bytes]) => [name, Buffer.from(bytes, "base64")]),
      );
      const result = loadForm(files);
      if ("mistakes" in result) throw new Error(`the stored form ${record.id} version ${record.version} does not load`);
      return packOf(result.loaded);
    },
  };
}

function packOf({ form, scheme, schemes, layout, files }: LoadedForm): FormPackage {
  const record: FormRecord = {
    id: form.id,
    version: form.version,
    files: Object.fromEntries([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")])),
  };
  return { form, scheme, schemes, layout, record };
}
