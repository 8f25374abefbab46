/** docs/forms.md: its table of roles is made from the code, with an example out of a shipped form. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Scope } from "../../../src/core/form/form.js";
import { roleMeanings } from "../../../src/core/form/roles.js";
import { loadTemplates } from "../../../src/forms/load-templates.js";

interface Example {
  readonly role: string;
  readonly on: string;
  readonly label: string;
}

const given = z
  .record(z.string(), z.tuple([z.string(), z.string()]))
  .parse(parse(readFileSync("docs/role-examples.yaml", "utf8")));
const shipped = [...loadTemplates("templates").forms.values()].flatMap(({ form }) => usesIn(form.root));

it("has a line for every role, made by this test (`-u`)", async () => {
  const lines = [...roleMeanings].map(([role, meaning]) => {
    const found = shipped.filter((one) => one.role === role);
    const [on, label] = given[role] ?? [[...new Set(found.map((one) => one.on))].join(", "), found[0]?.label];
    return `| \`${role}\` | ${on} | ${meaning} | ${label} |`;
  });
  const table = ["| role | on | means | for example |", "|---|---|---|---|", ...lines].join("\n");
  const page = readFileSync("docs/forms.md", "utf8");
  const made = page.replace(/<!-- roles -->\n[\s\S]*?<!-- end -->/, () => `<!-- roles -->\n${table}\n<!-- end -->`);
  await expect(made).toMatchFileSnapshot("../../../docs/forms.md");
});

it("has an example of each, and none that a shipped form gives", () => {
  const used = new Set(shipped.map(({ role }) => role));
  expect([...roleMeanings.keys()].filter((role) => !used.has(role) && given[role] === undefined)).toEqual([]);
  expect(Object.keys(given).filter((role) => used.has(role) || !roleMeanings.has(role))).toEqual([]);
});

function usesIn(scope: Scope): Example[] {
  return scope.sections.flatMap(({ table, fields, list }) => [
    ...(table?.columns ?? []).flatMap(({ role, label }) => one(role, "column", label)),
    ...(table?.rows ?? []).flatMap(({ role, label }) => one(role, "row", label)),
    ...fields.filter(({ column }) => column === null).flatMap(fieldUses),
    ...(list === null ? [] : [...one(list.role, "list", list.title), ...list.row.fields.flatMap(fieldUses)]),
    ...(list === null ? [] : usesIn({ ...list.row, fields: [] })),
  ]);
}

function fieldUses({ roles, label, options }: Scope["fields"][number]): Example[] {
  return [
    ...roles.flatMap((role) => one(role, "field", label)),
    ...options.flatMap(({ groupRole, group }) => one(groupRole, "group", group ?? "")),
    ...options.flatMap((option) => one(option.role, "option", option.label)),
  ];
}

function one(role: string | null | undefined, on: string, label: string): Example[] {
  return role === null || role === undefined ? [] : [{ role, on, label }];
}
