/**
 * Derived figures are written in FEEL. An expression is parsed once: its dependencies are read from the tree,
 * names bound by for, some, every and filters resolved to what they run over.
 */
import Big from "big.js";
import { evaluate, FeelFunction, parseExpression } from "feelin";
import { chinese } from "./ordinals.js";

export interface Expression {
  readonly source: string;
  readonly references: readonly Reference[];
}

/** A reference to a figure as dotted names; inside a filter `outer` is what it means if the list's rows do not have it. */
export interface Reference {
  readonly names: readonly string[];
  readonly outer: readonly string[] | null;
  /** Where it first stands in the source. */
  readonly offset: number;
}

/** Why an expression cannot be used, with the offset in its source. */
export interface ExpressionFault {
  readonly message: string;
  readonly offset: number;
}

/** Forms share many: the same totals in every table, and a form once for each unit of money. */
export function parseFeel(source: string): Expression | ExpressionFault {
  let known = parsed.get(source);
  if (known === undefined) {
    if (parsed.size >= mostParsed) parsed.clear();
    known = parse(source);
    parsed.set(source, known);
  }
  // Each caller gets an object of its own: compiled functions are kept by object, and depend on the names in scope there.
  return { ...known };
}

const parsed = new Map<string, Expression | ExpressionFault>();
const mostParsed = 2000;

function parse(source: string): Expression | ExpressionFault {
  try {
    const tree = parseExpression(source, {}, undefined);
    const fault = firstError(tree.topNode);
    if (fault !== null) return { message: "syntax", offset: fault };
    const unknown = firstUnknownFunction(tree.topNode, source);
    if (unknown !== null) return { message: "function", offset: unknown };
    const found = new Map<string, Reference>();
    collect(tree.topNode, source, { bound: new Map(), over: [] }, found);
    // A figure named sum would stand in the function's place, and the expression give nothing.
    const called = functionsIn(tree.topNode, source);
    const hiding = [...found.values()].find(({ names, outer }) => called.has((outer ?? names)[0] ?? ""));
    if (hiding !== undefined) return { message: "function", offset: hiding.offset };
    return { source, references: [...found.values()] };
  } catch (error) {
    return { message: error instanceof Error ? error.message : "syntax", offset: 0 };
  }
}

/**
 * The value of an expression over a context that holds every reference; a number, text or truth value.
 * null: FEEL gave nothing (a division by zero, types that do not fit).
 */
export function evaluateFeel(
  expression: Expression,
  context: Record<string, unknown>,
): number | string | boolean | null {
  const value = functionOf(expression, Object.keys(context)).invoke(Object.values(context));
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  // What gives nothing may have warned, and a function keeps its warnings for as long as it lives.
  functions.delete(expression);
  return null;
}

interface Made {
  readonly names: string;
  readonly made: FeelFunction;
  uses: number;
}

const functions = new WeakMap<Expression, Made>();
/** Runs after which a function is made anew, with its warnings gone: some warn and give a value all the same. */
const mostUses = 10_000;

/** The expression as a FEEL function of the context's names: to read the text costs a hundred times what a run does. */
function functionOf(expression: Expression, context: readonly string[]): FeelFunction {
  const names = context.join(", ");
  const known = functions.get(expression);
  if (known?.names === names && known.uses < mostUses) {
    known.uses += 1;
    return known.made;
  }
  const { value } = evaluate(`function(${names}) ${expression.source}`, functionsOfForms);
  if (!(value instanceof FeelFunction)) throw new Error(`not an expression: ${expression.source}`);
  functions.set(expression, { names, made: value, uses: 1 });
  return value;
}

/**
 * FEEL's own sum of an empty list is null, which would leave the total of no projects unfinished for ever.
 * Added as decimals: doubles would drift.
 */
function sum(...lists: unknown[]): number | null {
  const figures = lists.flat(Number.POSITIVE_INFINITY);
  if (!figures.every((figure) => typeof figure === "number" && Number.isFinite(figure))) return null;
  return figures.reduce<Big>((so, figure) => so.plus(Number(figure)), new Big(0)).toNumber();
}

/** What forms may call besides FEEL's own functions. */
const functionsOfForms = { sum, chinese: (value: unknown) => (typeof value === "number" ? chinese(value) : null) };

type Node = ReturnType<typeof parseExpression>["topNode"];

/** Where names are looked up: variables bound by for/some/every, and the list that a filter runs over. */
interface Names {
  /** What a variable runs over; null when that is no list of the form. */
  readonly bound: ReadonlyMap<string, readonly string[] | null>;
  readonly over: readonly string[];
}

function firstError(node: Node): number | null {
  if (node.type.isError) return node.from;
  for (const child of children(node)) {
    const at = firstError(child);
    if (at !== null) return at;
  }
  return null;
}

function firstUnknownFunction(node: Node, source: string): number | null {
  const [name] = children(node);
  if (node.name === "FunctionInvocation" && name !== undefined) {
    const known =
      name.name === "VariableName" && typeof evaluate(textOf(name, source), functionsOfForms).value === "function";
    if (!known) return name.from;
  }
  for (const child of children(node)) {
    const at = firstUnknownFunction(child, source);
    if (at !== null) return at;
  }
  return null;
}

function functionsIn(node: Node, source: string): Set<string> {
  const [name] = children(node);
  const called = node.name === "FunctionInvocation" && name !== undefined ? [textOf(name, source)] : [];
  return new Set([...called, ...children(node).flatMap((child) => [...functionsIn(child, source)])]);
}

function collect(node: Node, source: string, names: Names, found: Map<string, Reference>): void {
  const path = pathOf(node, source);
  if (path !== null) {
    add(resolve(path, names, node.from), found);
    for (const filter of filtersIn(node)) collectConditions(filter, source, names, found);
    return;
  }
  if (node.name === "FilterExpression") {
    for (const list of children(node).slice(0, 1)) collect(list, source, names, found);
    collectConditions(node, source, names, found);
    return;
  }
  const parts = node.name === "FunctionInvocation" ? children(node).slice(1) : children(node);
  let inside = names;
  for (const child of parts) {
    if (child.name === "InExpressions") inside = bindAll(child, source, inside, found);
    else if (child.name === "FormalParameters") inside = bindParameters(child, source, inside);
    else collect(child, source, inside, found);
  }
}

function collectConditions(filter: Node, source: string, names: Names, found: Map<string, Reference>): void {
  const [list, ...conditions] = children(filter);
  const path = list === undefined ? null : pathOf(list, source);
  const over = path === null ? names.over : (resolve(path, names, 0)?.names ?? names.over);
  for (const condition of conditions) collect(condition, source, { bound: names.bound, over }, found);
}

function bindAll(node: Node, source: string, names: Names, found: Map<string, Reference>): Names {
  const bound = new Map(names.bound);
  for (const each of children(node)) {
    const [name, , context] = children(each);
    if (name === undefined || context === undefined) continue;
    const inside = { bound, over: names.over };
    collect(context, source, inside, found);
    const [list, ...more] = children(context);
    const path = list === undefined || more.length > 0 ? null : pathOf(list, source);
    bound.set(textOf(name, source), path === null ? null : (resolve(path, inside, 0)?.names ?? path));
  }
  return { bound, over: names.over };
}

function bindParameters(node: Node, source: string, names: Names): Names {
  const bound = new Map(names.bound);
  for (const parameter of children(node)) {
    const [name] = children(parameter);
    if (name !== undefined) bound.set(textOf(name, source), null);
  }
  return { bound, over: names.over };
}

/** The dotted names of a reference, filters left out; null for anything else. */
function pathOf(node: Node, source: string): string[] | null {
  if (node.name === "VariableName") return [textOf(node, source)];
  const [head, , tail] = children(node);
  if (head === undefined) return null;
  if (node.name === "FilterExpression") return pathOf(head, source);
  if (node.name !== "PathExpression" || tail === undefined) return null;
  const before = pathOf(head, source);
  return before === null ? null : [...before, textOf(tail, source)];
}

function filtersIn(node: Node): Node[] {
  const inner = node.name === "PathExpression" || node.name === "FilterExpression" ? children(node).slice(0, 1) : [];
  return [...inner.flatMap(filtersIn), ...(node.name === "FilterExpression" ? [node] : [])];
}

/** null: a variable of the expression itself, which stands for no figure. */
function resolve(path: readonly string[], names: Names, offset: number): Reference | null {
  const [first = "", ...rest] = path;
  const list = names.bound.has(first) ? names.bound.get(first) : first === "item" ? names.over : undefined;
  if (list === null) return null;
  if (list !== undefined) return rest.length === 0 ? null : { names: [...list, ...rest], outer: null, offset };
  if (names.over.length === 0) return { names: [...path], outer: null, offset };
  return { names: [...names.over, ...path], outer: [...path], offset };
}

function add(reference: Reference | null, found: Map<string, Reference>): void {
  const key = reference?.names.join(".") ?? "";
  if (reference !== null && !found.has(key)) found.set(key, reference);
}

function children(node: Node): Node[] {
  const found: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child);
  return found;
}

function textOf(node: Node, source: string): string {
  return source.slice(node.from, node.to);
}
