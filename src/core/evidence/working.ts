/** How a computed figure comes about: its expression in the words of the form, and the figures that go into it. */

import { expandPattern } from "../form/expand-pattern.js";
import type { Expression } from "../form/expression.js";
import type { Form } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import type { Link } from "../form/link.js";
import { join, placed } from "../form/path.js";
import { type Say, say } from "../say.js";

export interface Working {
  readonly expression: Say;
  /** Paths, in the order in which the expression names them. */
  readonly inputs: readonly string[];
}

/** null: the figure is not computed. */
export function workingOf(ledger: Ledger, path: string): Working | null {
  const field = ledger.field(path);
  if (field === undefined || field.derive === null) return null;
  const links = ledger.form.links.get(field.pattern) ?? [];
  return {
    expression: inWords(ledger.form, field.derive, links),
    inputs: [...new Set(links.flatMap((link) => inputsOf(ledger, link, path)))],
  };
}

/** The rows of the link's home are those of the figure itself, later stars run over all rows. */
function inputsOf(ledger: Ledger, { home, pattern }: Link, path: string): readonly string[] {
  const start = placed(home, path);
  const below = pattern.slice(home.length).replace(/^\./, "");
  return expandPattern(ledger, join(start, below));
}

/** Texts in quotes, names of functions and figures, signs; everything between them stays as it is. */
const tokens = /"[^"]*"|round half up|(?:starts|ends) with|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*|[*/]/gu;

/** Words of the expression language that a person who is no programmer would stumble over. */
const spoken: ReadonlyMap<string, string> = new Map([
  ["if", "working.if"],
  ["then", "working.then"],
  ["else", "working.else"],
  ["and", "working.and"],
  ["or", "working.or"],
  ["null", "working.null"],
  ["sum", "working.sum"],
  ["count", "working.count"],
  ["abs", "working.abs"],
  ["min", "working.min"],
  ["max", "working.max"],
  ["mean", "working.mean"],
  ["chinese", "working.chinese"],
  ["round half up", "working.round"],
  ["starts with", "working.starts"],
  ["ends with", "working.ends"],
  ["unit", "working.unit"],
  ["year", "working.year"],
]);

const signs: ReadonlyMap<string, string> = new Map([
  ["*", "×"],
  ["/", "÷"],
]);

function inWords(form: Form, { source }: Expression, links: readonly Link[]): Say {
  const figures = new Map(links.map((link) => [link.names.join("."), nameOf(form, link)] as const));
  const parts: (Say | string)[] = [];
  let end = 0;
  for (const { 0: token, index } of source.matchAll(tokens)) {
    parts.push(source.slice(end, index));
    const word = spoken.get(token);
    parts.push(figures.get(token) ?? (word === undefined ? (signs.get(token) ?? token) : say(word)));
    end = index + token.length;
  }
  parts.push(source.slice(end));
  return say("working.expression", { parts: parts.filter((part) => part !== "") });
}

/** A figure of each row of a list is named with what a row is called. */
function nameOf(form: Form, { pattern, home }: Link): Say | string {
  const field = form.fields.get(pattern);
  if (field === undefined) return form.lists.get(pattern)?.title ?? pattern;
  const below = pattern.slice(home.length);
  const star = below.lastIndexOf(".*");
  const list = star < 0 ? undefined : form.lists.get(home + below.slice(0, star));
  return list === undefined ? field.fullLabel : say("working.each", { of: list.of, label: field.label });
}
