/**
 * A definition as it would be without what the schema refuses: unknown keys left out, wrong and missing values replaced by
 * harmless ones. Nobody uses it as a form; it lets the mistakes of the rest be found in the same run.
 */
import type { z } from "zod";
import { flatIssues, placeOf } from "./schema-mistakes.js";

/** Begins every id that stands in for one that was wrong or missing. */
export const standInId = "standIn";

type Path = (string | number)[];

/** null when nothing could be saved. */
export function mended<T>(data: unknown, schema: z.ZodType<T>): T | null {
  const root = { data: structuredClone(data) };
  const tried = new Set<string>();
  // A round can bring up what the last one's mistakes hid; few levels can hide behind each other.
  for (let round = 0; round < 20; round++) {
    const parsed = schema.safeParse(root.data);
    if (parsed.success) return parsed.data;
    for (const issue of flatIssues(parsed.error.issues)) {
      const path = ["data", ...placeOf(issue)];
      if (issue.code === "unrecognized_keys") for (const key of issue.keys) remove(root, [...path, key]);
      else replace(root, path, tried);
    }
  }
  return null;
}

/** The first time a stand-in for what is at the path, then nothing, then the same for what holds it. */
function replace(root: object, path: Path, tried: Set<string>): void {
  for (let at = path; at.length > 0; at = at.slice(0, -1)) {
    const key = at.join("/");
    const standIn = standInFor(at, get(root, at));
    if (standIn !== undefined && !tried.has(key)) {
      tried.add(key);
      set(root, at, standIn);
      return;
    }
    if (typeof at.at(-1) === "string" && !tried.has(`${key} left out`) && get(root, at) !== undefined) {
      tried.add(`${key} left out`);
      remove(root, at);
      return;
    }
  }
}

function standInFor(path: Path, value: unknown): unknown {
  const name = path.at(-1);
  if (typeof name === "number") return itemFor(path.at(-2), name, value);
  switch (name) {
    case "id":
      return `${standInId}${path.filter((part) => typeof part === "number").join("x")}`;
    case "named":
      return standInId;
    case "label":
    case "title":
    case "of":
    case "group":
      return "?";
    case "kind":
      return path.length === 2 ? "evaluation" : "text";
    case "entry":
      return "rows";
    case "version":
      return 1;
    case "file":
      return "standIn.docx";
    case "columns":
    case "rows":
    case "sections":
      return [itemFor(name, 0, undefined)];
    default:
      return undefined;
  }
}

/** What stands in for an entry of a list of this name: entries keep their numbers, by which places are found. */
function itemFor(list: string | number | undefined, index: number, value: unknown): unknown {
  const writtenId = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  const id = typeof writtenId === "string" ? writtenId : `${standInId}${index}`;
  switch (list) {
    case "fields":
      return { id, label: "?", kind: "text" };
    case "columns":
    case "rows":
      return { id, label: "?" };
    case "sections":
      return { id, title: "?" };
    case "options":
    case "aliases":
      return `?${index}`;
    default:
      return undefined;
  }
}

function get(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, part) => (isOpen(node) ? node[part] : undefined), root);
}

function set(root: unknown, path: Path, value: unknown): void {
  const parent = get(root, path.slice(0, -1));
  const name = path.at(-1);
  if (isOpen(parent) && name !== undefined) parent[name] = value;
}

function remove(root: unknown, path: Path): void {
  const parent = get(root, path.slice(0, -1));
  const name = path.at(-1);
  if (isOpen(parent) && name !== undefined) delete parent[name];
}

function isOpen(node: unknown): node is Record<string | number, unknown> {
  return typeof node === "object" && node !== null;
}
