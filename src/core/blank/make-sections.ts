/** Sections of single figures, of amounts by rows and columns, and of texts. */
import type { FieldSource, SectionSource } from "../form/define.js";
import { restOf } from "./divided-again.js";
import { fieldOf } from "./field-of.js";
import { compact } from "./label-text.js";
import type { Making } from "./make-form.js";
import type { Dividing, FieldsPart, Item, NarrativePart, Option, Target } from "./understood.js";
import { scoreTag, tagOf, writeAll } from "./write-item.js";

/** `per`: what is repeated; the number of an example (年度目标1) is none of the others. */
export function makeFields(making: Making, part: FieldsPart, per: string | null): SectionSource[] {
  const { names, words } = making;
  const fields = part.items.flatMap((item): FieldSource[] => {
    if (item.use === "sign" || (item.use === "others" && item.by === null)) return [];
    if (item.use === "others") return [ofOthers(making, item)];
    const special = reportName(item);
    if (special !== null) {
      for (const { target } of item.spots)
        making.edits.push({ edit: "write", target, text: `{{${wayOut(making, target)}${special}}}` });
      return [];
    }
    if (item.rule?.rule === "total" || item.rule?.rule === "execution") {
      writeAll(making, item, scoreTag(making, item.rule));
      return [];
    }
    const id = names.field(item);
    writeAll(making, item, tagOf(making, item));
    const derive = deriveOf(making, item);
    const label = per === null || per === "" ? item.label : item.label.replace(new RegExp(`^${per}\\d+`), per);
    const field = fieldOf({ ...item, label }, id, names.role(item), words);
    const rest = restOf(part.items, item, names);
    if (rest !== null) return [{ ...field, default: rest }];
    return [derive === undefined ? field : { ...withoutAsking(field), derive }];
  });
  if (fields.length === 0) return [];
  const [first] = fields;
  const title = titleOf(making, part);
  if (first?.by === undefined || fields.some(({ by }) => by !== first.by))
    return [{ id: names.section(part), title, ...offered(fields), fields }];
  return [{ id: names.section(part), title, by: first.by, fields: fields.map(({ by: _by, ...field }) => field) }];
}

/** Fields that may all stay blank (填报人, 联系电话) are shown once all the same. */
function offered(fields: readonly FieldSource[]): { offered?: true } {
  const asked = fields.filter(({ by, derive }) => by === undefined && derive === undefined);
  const isOffered = asked.every(({ optional, default: given }) => optional === true || given !== undefined);
  return asked.length > 0 && isOffered ? { offered: true } : {};
}

/** What somebody else fills in stands in the form and is not asked; what the blank prints in its place stays. */
function ofOthers(making: Making, item: Item): FieldSource {
  const isFree = item.help === null && item.kind !== "sign" && item.options.length === 0;
  if (isFree) writeAll(making, item, tagOf(making, item));
  const {
    optional: _optional,
    help: _help,
    ...field
  } = fieldOf(item, making.names.field(item), undefined, making.words);
  return { ...field, ...(item.by === null ? {} : { by: item.by }), ...(isFree ? {} : { printed: false }) };
}

/** A title of its own where the form prints none: cards need one, and no two the same. */
function titleOf(making: Making, part: FieldsPart): string {
  if (part.title !== "") return part.title;
  const named = part.items.filter((item) => reportName(item) === null && item.use !== "sign");
  const untitled = making.understood.parts.filter(
    (one) =>
      one.part === "fields" &&
      one.title === "" &&
      one.items.some((item) => named.length > 0 && reportName(item) === null),
  );
  return untitled.indexOf(part) === 0 || named[0] === undefined ? making.words.made.fields : named[0].name;
}

function withoutAsking({ optional: _optional, help: _help, max: _max, ...field }: FieldSource): FieldSource {
  return field;
}

/** Figures that every report has. */
export function reportName(item: Item): "year" | "unit" | null {
  if (item.kind === "year") return "year";
  return item.role === "unit.name" && item.use === "ask" ? "unit" : null;
}

/** From where a tag stands to the report's own names. */
function wayOut({ understood }: Making, target: Target): string {
  const inside = understood.repeats.some(({ over, parts, again }) => {
    if (over.of === "rows")
      return target.in !== "text" && target.table === over.table && target.row >= over.from && target.row <= over.to;
    if (target.in === "text") return over.paragraphs.includes(target.paragraph);
    return understood.parts.some(({ key, table }) => [...parts, ...again].includes(key) && table === target.table);
  });
  return inside ? "../" : "";
}

/** null where it would divide by 0. */
export function dividing(rule: Dividing, of: string, by: string): string {
  if (rule === "difference") return `${of} - ${by}`;
  const percent = rule === "ratio" ? "" : " * 100";
  return `if ${by} = 0 then null else ${rule === "growth" ? `(${of} - ${by})` : of} / ${by}${percent}`;
}

/** The expression of a sum, less what it takes off. */
export function adding(
  { of, less = [] }: { readonly of: readonly string[]; readonly less?: readonly string[] },
  nameOf: (key: string) => string,
): string {
  return [of.map(nameOf).join(" + "), ...less.map(nameOf)].join(" - ");
}

function deriveOf({ names }: Making, { rule, options }: Item): string | undefined {
  if (rule === null || rule.rule === "listSum" || rule.rule === "execution" || rule.rule === "total") return undefined;
  if (rule.rule === "sum") return adding(rule, (key) => names.path(key));
  if (rule.rule === "grade") return grading(names.path(rule.of), rule.bands ?? options);
  return dividing(rule.rule, names.path(rule.of), names.path(rule.by));
}

/** The expression of the grade that a score reaches, the best first. */
function grading(score: string, options: readonly Pick<Option, "label" | "from">[]): string {
  const [worst, ...better] = [...options].sort((one, other) => (one.from ?? 0) - (other.from ?? 0));
  const steps = better
    .reverse()
    .map(({ label, from = 0 }) => `if ${score} >= ${from} then ${JSON.stringify(label)} else `);
  return `${steps.join("")}${JSON.stringify(worst?.label ?? "")}`;
}

export function makeNarrative({ names, edits, narratives }: Making, part: NarrativePart): SectionSource[] {
  const id = names.section(part);
  const file = `${id}.mustache`;
  const help = part.help === null ? "" : compact(part.help);
  // The clerk writes over it; the comment says what the form wants here and prints nothing.
  narratives.set(file, `{{! ${part.heading.replace(/[{}]/g, "")} ${help.replace(/[{}]/g, "")} }}\n`);
  edits.push({
    edit: "narrative",
    behind: part.behind,
    replaces: part.replaces,
    lines: [`{{#${id}.paragraphs}}`, "{{text}}", `{{/${id}.paragraphs}}`],
  });
  return [{ id, title: part.title, narrative: file }];
}
