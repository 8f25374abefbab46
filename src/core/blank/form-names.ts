/** Ids of the made form: sections, lists and fields, each once, and the paths by which tags and expressions reach them. */
import type { FieldSource } from "../form/define.js";
import { roles } from "../form/roles.js";
import type { BlankWords } from "./blank-words.js";
import type { FormIds } from "./form-ids.js";
import { totalOf } from "./link-grades.js";
import type { Item, Part, Repeat, Understood } from "./understood.js";

export class FormNames {
  /** By its place alone: pattern of the section of each part, of the list of each repeated stretch. */
  readonly #sections = new Map<string, string>();
  /** By the key of an item: section and names below it. */
  readonly #items = new Map<string, readonly string[]>();

  /** Where another role is meant than the label alone says. */
  readonly #roles = new Map<string, string>();

  constructor(
    private readonly understood: Understood,
    private readonly words: BlankWords,
    private readonly ids: FormIds,
  ) {
    const taken = new Set<string>(["year", "unit", "lastYear", "draft", "missing", "moneyUnit", "execution", "total"]);
    for (const repeat of understood.repeats) this.#sections.set(repeat.key, unused(taken, repeat.role ?? "rows"));
    for (const part of understood.parts) {
      const repeat = understood.repeats.find(({ parts }) => parts.includes(part.key));
      const scope = repeat === undefined ? "" : `${this.#sections.get(repeat.key)}.*.`;
      this.#sections.set(`part ${part.key}`, `${scope}${unused(taken, sectionName(part))}`);
      if (part.part === "matrix")
        for (const line of part.lines)
          if (line.repeats !== null)
            this.#sections.set(`line ${part.key} ${line.key}`, `${scope}${unused(taken, "special")}`);
    }
    for (const part of understood.parts) this.#nameItems(part);
  }

  /** `suffix`: of a further section of the part. */
  section(part: Part, suffix = ""): string {
    return this.#id(`${this.#at(part)}${suffix}`);
  }

  /** Id of a field or row that stands directly in the section of a part. */
  inside(part: Part, id: string, suffix = ""): string {
    return this.#id(`${this.#at(part)}${suffix}.${id}`);
  }

  /** Id of a column of a table of amounts. */
  column(part: Part, key: string): string {
    return this.#id(`${this.#at(part)} ${key}`);
  }

  /** Id of a field in the rows of a part's list. */
  inRows(part: Part, id: string): string {
    return this.#id(`${this.#at(part)}.*.${id}`);
  }

  list(key: string): string {
    return this.#id(this.#sections.get(key) ?? key);
  }

  /** The list of a row that repeats in a table of amounts. */
  lineList(part: Part, line: string): string {
    return this.#id(this.#sections.get(`line ${part.key} ${line}`) ?? line);
  }

  inLineList(part: Part, line: string, id: string): string {
    return this.#id(`${this.#sections.get(`line ${part.key} ${line}`) ?? line}.*.${id}`);
  }

  /** Id of a field in its section. */
  field(item: Item): string {
    return this.#items.get(item.key)?.at(-1) ?? item.key;
  }

  /** As a tag at the level of the part's rows names it, and as expressions do. */
  path(key: string): string {
    return (this.#items.get(key) ?? [key]).join(".");
  }

  role(item: Item): string | undefined {
    const role = this.#roles.get(item.key) ?? item.role;
    return role !== null && roles.has(role) && !ofTables.test(role) ? role : undefined;
  }

  /** The field by which a repeated row is known. */
  naming(repeat: Repeat, fields: readonly FieldSource[]): string {
    const byRole = fields.find(({ role }) => role === "project.name" || role === "goal.expected");
    const text = fields.find(({ kind, derive }) => (kind === "text" || kind === "long") && derive === undefined);
    const own = `${this.#sections.get(repeat.key) ?? repeat.key}.*.${repeat.role ?? "row"}Name`;
    return (byRole ?? text)?.id ?? this.#id(own);
  }

  #at(part: Part): string {
    return this.#sections.get(`part ${part.key}`) ?? part.key;
  }

  /** What a pattern of places alone is called in this form: the last of its names. */
  #id(pattern: string): string {
    return this.ids.get(pattern) ?? pattern.slice(Math.max(pattern.lastIndexOf("."), pattern.lastIndexOf(" ")) + 1);
  }

  #nameItems(part: Part): void {
    if (part.part === "list")
      for (const { key } of totalOf(part))
        this.#items.set(key, [this.section(part, "Sum"), this.inside(part, "score", "Sum")]);
    if (part.part === "list" || part.part === "narrative") return;
    const repeat = this.understood.repeats.find((one) => one.parts[0] === part.key);
    const direct = repeat !== undefined && part.part === "fields";
    const section = this.section(part);
    const taken = new Set<string>();
    const isProject = this.understood.parts.some(
      (one) =>
        one.table === part.table && one.part === "fields" && one.items.some(({ role }) => role === "project.name"),
    );
    for (const item of part.items) {
      if (isProject && item.role === "unit.supervisor") this.#roles.set(item.key, "project.department");
      if (part.part === "matrix") {
        const { row = "", column = "" } = item.cell ?? {};
        this.#items.set(item.key, [section, this.inside(part, row), this.column(part, column)]);
        continue;
      }
      const placed = unused(taken, this.#fieldName(item));
      const scope = direct ? `${this.#sections.get(repeat.key)}.*` : this.#at(part);
      const id = this.#id(`${scope}.${placed}`);
      this.#items.set(item.key, direct ? [id] : [section, id]);
    }
  }

  #fieldName(item: Item): string {
    const role = this.#roles.get(item.key) ?? item.role;
    const known = role === null || ofTables.test(role) ? undefined : (this.words.ids[role] ?? role.split(".").at(-1));
    return known ?? item.key.replace(".", "x");
  }
}

/** Roles of rows and columns, which a single figure cannot have. */
const ofTables = /^(?:funds|budget|costs|indicator|task|share)(?:\.|$)/;

function sectionName(part: Part): string {
  if (part.part === "matrix") return "funds";
  if (part.part === "narrative") return "text";
  if (part.part === "list") return part.list === "indicators" ? "indicators" : "rows";
  const asks = part.items.some((item) => item.kind !== "year" && item.role !== "unit.name");
  return asks ? "basics" : "cover";
}

function unused(taken: Set<string>, wanted: string): string {
  let name = wanted;
  for (let number = 2; taken.has(name) || name in {}; number += 1) name = `${wanted}${number}`;
  taken.add(name);
  return name;
}
