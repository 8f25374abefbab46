import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Field, Form, Section } from "../../src/core/form/form.js";
import { scoredScopes } from "../../src/core/form/scored-scopes.js";
import { printout } from "../../src/core/report/printout.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { readPlay } from "../../src/play/play-file.js";
import { playLedger } from "../../src/play/play-ledger.js";

const { forms } = loadTemplates("templates");

function form(id: string): Form {
  const loaded = forms.get(id);
  if (loaded === undefined) throw new Error(`there is no form ${id}`);
  return loaded.form;
}

/** The fields of a scope that stem from a shared definition, by their path in the scope, with the place they stem from. */
function shared(fields: ReadonlyMap<string, Field>, scope: string): Map<string, string> {
  const own = [...fields.values()].filter(
    ({ pattern, origin }) => pattern.startsWith(scope) && origin.file.startsWith("_shared/"),
  );
  return new Map(
    own.map(({ pattern, origin }) => [pattern.slice(scope.length), [origin.file, ...origin.at].join(" ")]),
  );
}

describe("the table of one project", () => {
  const one = form("national-project-evaluation");
  const many = form("changsha-overall-evaluation");

  it("is the table of a department's projects, from the same definitions", () => {
    // The head is a section of its own here and the row itself there.
    const here = [...shared(one.fields, "")].map(([path, origin]) => [path.replace(/^project\./, ""), origin]);
    const there = [...shared(many.fields, "projects.*.")];
    expect(here.length).toBeGreaterThan(20);
    expect(new Map(here.map(([path = "", origin = ""]) => [path, origin]))).toEqual(new Map(there));
  });

  it("has the sections and the steps of those, from one definition", () => {
    const row = many.lists.get("projects")?.row;
    expect(row?.steps).toEqual([["funds", "goals"]]);
    expect(one.root.steps).toEqual(row?.steps);
    const [, ...sections] = one.root.sections;
    const told = (section: Section) => [section.id, section.title];
    expect(sections.map(told)).toEqual(row?.sections.map(told));
    for (const id of [one.id, many.id])
      expect(readFileSync(`templates/${id}/form.yaml`, "utf8")).not.toContain("project-funds");
  });

  it("can be scored by every scheme that scores how the budget was carried out, as the table does", () => {
    const schemes = readdirSync("templates/schemes")
      .filter((file) => !/^points: \{execution: 0,/m.test(readFileSync(`templates/schemes/${file}`, "utf8")))
      .map((file) => file.replace(/\.yaml$/, ""));
    expect(schemes.length).toBeGreaterThan(11);
    expect(one.scheme).toEqual({ choose: expect.arrayContaining(schemes) });
  });

  it.each(forms.get("national-project-evaluation")?.schemes ?? [])(
    "prints the points that $id gives, and no score above them",
    (scheme) => {
      const { ledger, unread } = playLedger(one, readPlay("test/plays/national-project.yaml"));
      expect(unread).toEqual([]);
      const { model } = printout({ ledger, scheme }, { draft: false, labels: { score: "", execution: "", total: "" } });
      const printed = z.object({ points: z.coerce.number(), score: z.coerce.number() });
      const { points, score } = printed.parse(model.execution);
      expect(points).toBe(scheme.points.execution);
      expect(score).toBeGreaterThan(points * 0.8);
      expect(score).toBeLessThanOrEqual(points);
      const total = z.object({ weight: z.coerce.number(), score: z.coerce.number() }).parse(model.total);
      expect(total.weight).toBe(90 + scheme.points.execution);
      expect(total.score).toBeGreaterThan(total.weight * 0.9);
      expect(total.score).toBeLessThan(total.weight);
      expect(model.total).toMatchObject({ grade: scheme.grades[0]?.label ?? null });
    },
  );

  it("is scored as one of them", () => {
    const [alone] = scoredScopes(one);
    const among = scoredScopes(many).find(({ list }) => list?.pattern === "projects");
    expect(alone?.budget.executed).toBe("funds.total.executed");
    expect(among?.budget.executed).toBe("projects.*.funds.total.executed");
  });
});
