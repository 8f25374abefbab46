import { expect, test } from "vitest";
import { pinForms } from "../../src/app/pin-forms.js";
import { catalog } from "../core/dialogue/scenario.js";

const [pack] = catalog.forms;
if (pack === undefined) throw new Error("no form");
const { id, version } = pack.form;

function edited(text: string): Readonly<Record<string, string>> {
  if (pack === undefined) throw new Error("no form");
  const name = Object.keys(pack.record.files).find((file) => file.endsWith("form.yaml")) ?? "";
  const before = Buffer.from(pack.record.files[name] ?? "", "base64").toString("utf8");
  return {
    ...pack.record.files,
    [name]: Buffer.from(before.replace(/^title: .*$/m, `title: ${text}`)).toString("base64"),
  };
}

test("a form that was changed under the same version is told, and stays as reports were begun with it", async () => {
  const stored = { id, version, files: edited("改动之前的标题") };
  const { catalog: pinned, changed } = await pinForms(catalog, async (form) => (form === id ? stored : null));
  expect(changed).toEqual([{ form: id, version }]);
  for (const one of [pinned.newest(id), pinned.exact(id, version), pinned.forms[0]])
    expect(one?.form.title).toBe("改动之前的标题");
});

test("a form that is as it was, or that no report was begun with, is taken as it is", async () => {
  const same = await pinForms(catalog, async () => pack.record);
  expect(same.changed).toEqual([]);
  const none = await pinForms(catalog, async () => null);
  expect(none.changed).toEqual([]);
  expect(none.catalog.newest(id)).toBe(pack);
});
