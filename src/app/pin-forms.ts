/** A form whose files were changed under the same version number: what reports were begun with goes on to hold. */
import type { Catalog, FormPackage } from "./catalog.js";
import type { FormRecord } from "./ports/report-record.js";

export interface Pinned {
  readonly catalog: Catalog;
  /** Forms whose files are not those that reports of this version were begun with. */
  readonly changed: readonly { readonly form: string; readonly version: number }[];
}

/**
 * `stored`: the files that reports of a version were begun with, null where none was. Such a form counts as it was stored, for
 * new reports too, until its version is raised: two reports of one version must not ask different things.
 */
export async function pinForms(
  catalog: Catalog,
  stored: (id: string, version: number) => Promise<FormRecord | null>,
): Promise<Pinned> {
  const packs = new Map<string, FormPackage>();
  const changed: { form: string; version: number }[] = [];
  for (const pack of catalog.forms) {
    const { id, version } = pack.form;
    const before = await stored(id, version);
    if (before === null || isSame(before, pack.record)) packs.set(id, pack);
    else {
      packs.set(id, catalog.stored(before));
      changed.push({ form: id, version });
    }
  }
  return {
    changed,
    catalog: {
      ...catalog,
      forms: [...packs.values()],
      newest: (id) => packs.get(id) ?? null,
      exact(id, version) {
        const pack = packs.get(id);
        return pack?.form.version === version ? pack : null;
      },
    },
  };
}

function isSame(one: FormRecord, other: FormRecord): boolean {
  const names = Object.keys(one.files);
  return (
    names.length === Object.keys(other.files).length && names.every((name) => one.files[name] === other.files[name])
  );
}
