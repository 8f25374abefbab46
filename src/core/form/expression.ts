/**
 * Derived figures are written in FEEL. An expression is parsed once: its dependencies are read from the tree,
 * names bound by for, some, every and filters resolved to what they run over.
 */
import { evaluate, FeelFunction, parseExpression } from "feelin";

export interface Expression {
  readonly source: string;
  readonly references: readonly Reference[];
}

/** A reference to a figure as dotted names; inside a filter `outer` is what it means if the list's rows do not have it. */
export interface Reference {
  readonly names: readonly string[];
  readonly outer: readonly string[] | null;
}

/** Why an expression cannot be used, with the offset in its source. */
export interface ExpressionFault {
  readonly message: string;
  readonly offset: number;
}

export function parseFeel(source: string): Expression | ExpressionFault {
  try {
    const tree = parseExpression(source, {}, undefined);
    const fault = firstError(tree.topNode);
    if (fault !== null) return { message: "syntax", offset: fault };
    const found = new Map<string, Reference>();
    collect(tree.topNode, source, { bound: new Map(), over: [] }, found);
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
  const { value } = evaluate(`function(${names}) ${expression.source}`);
  if (!(value instanceof FeelFunction)) throw new Error(`not an expression: ${expression.source}`);
  functions.set(expression, { names, made: value, uses: 1 });
  return value;
}

type Node = ReturnType<typeof parseExpression>["topNode"];

/** Where names are looked up: variables bound by for/some/every, and the list that a filter runs over. */
interface Names {
  readonly bound: ReadonlyMap<string, readonly string[]>;
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

function collect(node: Node, source: string, names: Names, found: Map<string, Reference>): void {
  const path = pathOf(node, source);
  if (path !== null) {
    add(resolve(path, names), found);
    for (const filter of filtersIn(node)) collectFilter(filter, source, names, found);
    return;
  }
  if (node.name === "FilterExpression") {
    collectFilter(node, source, names, found);
    return;
  }
  const parts = node.name === "FunctionInvocation" ? children(node).slice(1) : children(node);
  let inside = names;
  for (const child of parts) {
    if (child.name === "InExpressions") inside = bindAll(child, source, inside, found);
    else collect(child, source, inside, found);
  }
}

function collectFilter(node: Node, source: string, names: Names, found: Map<string, Reference>): void {
  const [list, ...conditions] = children(node);
  if (list === undefined) return;
  collect(list, source, names, found);
  const path = pathOf(list, source);
  const over = path === null ? names.over : (resolve(path, names)?.names ?? names.over);
  for (const condition of conditions) collect(condition, source, { bound: names.bound, over }, found);
}

function bindAll(node: Node, source: string, names: Names, found: Map<string, Reference>): Names {
  const bound = new Map(names.bound);
  for (const each of children(node)) {
    const [name, , context] = children(each);
    const list = context?.firstChild;
    if (name === undefined || list === undefined || list === null) continue;
    collect(list, source, { bound, over: names.over }, found);
    const path = pathOf(list, source);
    if (path !== null) bound.set(textOf(name, source), resolve(path, { bound, over: names.over })?.names ?? path);
  }
  return { bound, over: names.over };
}

/** The dotted names of a reference, filters left out; null for anything else. */
function pathOf(node: Node, source: string): string[] | null {
  if (node.name === "VariableName") return [textOf(node, source)];
  const [head, , tail] = children(node);
  if (node.name !== "PathExpression" || head === undefined || tail === undefined) return null;
  const inner = head.name === "FilterExpression" ? (head.firstChild ?? head) : head;
  const before = pathOf(inner, source);
  return before === null ? null : [...before, textOf(tail, source)];
}

function filtersIn(node: Node): Node[] {
  if (node.name === "FilterExpression") return [node];
  return node.name === "PathExpression" ? children(node).slice(0, 1).flatMap(filtersIn) : [];
}

function resolve(path: readonly string[], names: Names): Reference | null {
  const [first = "", ...rest] = path;
  const list = names.bound.get(first) ?? (first === "item" ? names.over : undefined);
  if (list !== undefined) return rest.length === 0 ? null : { names: [...list, ...rest], outer: null };
  if (names.over.length === 0) return { names: [...path], outer: null };
  return { names: [...names.over, ...path], outer: [...path] };
}

function add(reference: Reference | null, found: Map<string, Reference>): void {
  if (reference !== null) found.set(reference.names.join("."), reference);
}

function children(node: Node): Node[] {
  const found: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child);
  return found;
}

function textOf(node: Node, source: string): string {
  return source.slice(node.from, node.to);
}
