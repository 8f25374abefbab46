/** A form's own cross-checks: two FEEL expressions that must agree, in the report or in every row of a list. */
import mustache from "mustache";
import { keptDecimals } from "../value/written.js";
import { entryOf } from "./check-ids.js";
import type { CheckSource } from "./define.js";
import { type Expression, parseFeel } from "./expression.js";
import type { Form, Origin } from "./form.js";
import { type Link, linkAt } from "./link.js";
import type { Mistakes } from "./mistake.js";

export interface FormCheck {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** The pattern of the rows that it holds in (`projects.*`); "" for the report. */
  readonly scope: string;
  readonly left: Expression;
  readonly op: "=" | "<=" | ">=";
  readonly right: Expression;
  /** What both sides refer to. */
  readonly links: readonly Link[];
  /** A Mustache sentence with {{left}}, {{right}} and {{difference}}. */
  readonly say: string;
  readonly source: string | null;
  /** Decimals at which the two sides are compared; null: as they are. */
  readonly decimals: number | null;
}

export interface PlacedCheck {
  readonly scope: string;
  readonly source: CheckSource;
  readonly origin: Origin;
}

export function compileChecks(form: Form, checks: readonly PlacedCheck[], mistakes: Mistakes): FormCheck[] {
  return checks.flatMap(({ scope, source, origin }) => {
    const sides = (["left", "right"] as const).flatMap((key) =>
      sideOf(form, scope, source[key], entryOf(origin, key), mistakes),
    );
    const [left, right] = sides;
    if (!isMustache(source.say))
      mistakes.push({ code: "check-sentence", facts: { text: source.say }, ...entryOf(origin, "say"), offset: 0 });
    if (left === undefined || right === undefined || sides.length < 2) return [];
    const links = [...left.links, ...right.links];
    return [
      {
        code: source.code,
        severity: source.severity,
        scope,
        left: left.expression,
        op: source.op ?? "=",
        right: right.expression,
        links,
        say: source.say,
        source: source.source ?? null,
        decimals: decimalsOf(form, links),
      },
    ];
  });
}

interface Side {
  readonly expression: Expression;
  readonly links: readonly Link[];
}

function sideOf(form: Form, scope: string, source: string, origin: Origin, mistakes: Mistakes): Side[] {
  const expression = parseFeel(source);
  if (!("references" in expression)) {
    mistakes.push({ code: "expression", facts: { source }, ...origin, offset: expression.offset });
    return [];
  }
  const links = linkAt(form, scope, expression, ({ names, outer, offset }) => {
    const facts = { name: (outer ?? names).join("."), field: scope, source };
    mistakes.push({ code: "reference-unknown", facts, ...origin, offset });
  });
  return [{ expression, links }];
}

/** The finest that a figure of either side is kept at; where one is kept as typed, nothing is rounded. */
function decimalsOf(form: Form, links: readonly Link[]): number | null {
  const figures = links.flatMap(({ pattern }) => form.fields.get(pattern) ?? []);
  const decimals = figures.map(({ spec, kind }) => keptDecimals(spec) ?? (kind === "count" ? 0 : null));
  return decimals.includes(null) || decimals.length === 0 ? null : Math.max(...decimals.map((one) => one ?? 0));
}

/** Only plain tags: there is nothing to list and nothing to leave out. */
function isMustache(text: string): boolean {
  try {
    return mustache.parse(text).every(([type, name]) => type === "text" || (type === "name" && names.has(name)));
  } catch {
    return false;
  }
}

const names: ReadonlySet<string> = new Set(["left", "right", "difference"]);
