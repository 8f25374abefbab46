/** What each form asks, as a table for its author; and one form figure by figure. */
import { stepsOf } from "../core/dialogue/steps/steps.js";
import type { Field, Form } from "../core/form/form.js";
import { Ledger } from "../core/form/ledger.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import { columns } from "./columns.js";

/** A line a form. Steps are counted with one row in each list. */
export function formTable(forms: readonly Form[], words: Words): string[] {
  const plain = (key: string, data?: Record<string, unknown>): string => words.render(say(key, data), "plain");
  const head = [
    "forms.id",
    "forms.version",
    "forms.steps",
    "forms.asked",
    "forms.derived",
    "forms.lists",
    "forms.narratives",
    "forms.scheme",
    "forms.title",
  ].map((key) => plain(key));
  const rows = forms.map((form) => {
    const fields = [...form.fields.values()];
    const derived = fields.filter((field) => field.derive !== null).length;
    const counts = [
      form.version,
      stepsOf(withOneRowEach(form)).length,
      fields.length - derived - form.narratives.size,
      derived,
      form.lists.size,
      form.narratives.size,
    ];
    return [form.id, ...counts.map(String), schemeOf(form, plain), form.title];
  });
  return columns([head, ...rows]);
}

/** A line a figure: path, label, kind and unit, role, how it comes about. */
export function figureTable(form: Form): string[] {
  return columns(
    [...form.fields.values()].map((field) => [
      field.pattern,
      field.fullLabel,
      [field.kind, field.spec.unit ?? ""].join(" ").trim(),
      field.roles.join(" "),
      originOf(field),
    ]),
  );
}

function withOneRowEach(form: Form): Ledger {
  const lists = [...form.lists.keys()].map((pattern) => pattern.replaceAll("*", "1"));
  const figures = new Map(lists.map((path) => [path, { raw: "1", value: "1" }] as const));
  return new Ledger(form, { unit: "", year: 2000 }, figures);
}

function schemeOf({ scheme }: Form, plain: (key: string, data?: Record<string, unknown>) => string): string {
  if (scheme === null) return plain("forms.none");
  return "fixed" in scheme ? scheme.fixed : plain("forms.choose", { count: scheme.choose.length });
}

/** In the words of the definition. */
function originOf({ derive, default: given, by, optional, roles }: Field): string {
  if (derive !== null) return `derive: ${derive.source.replace(/\s+/g, " ")}`;
  if (by !== null) return `by: ${by}`;
  if (given !== null) return `default: ${given.source}`;
  if (roles.includes("narrative")) return "narrative";
  return optional ? "optional" : "";
}
