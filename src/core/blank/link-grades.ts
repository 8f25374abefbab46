/** Options that print from which score they are given (优：90-100分) follow from the score before them. */
import type { FieldsPart, Item, ListPart, Part } from "./understood.js";

export function linkGrades(parts: readonly Part[]): Part[] {
  return parts.map((part, index): Part => {
    if (part.part !== "fields") return part;
    const items = part.items.map((item): Item => {
      const isGrade =
        item.use === "ask" && item.options.length > 0 && item.options.every(({ from }) => from !== undefined);
      const score = isGrade ? scoreBefore(parts.slice(0, index), part, item) : undefined;
      return score === undefined ? item : { ...item, use: "compute", rule: { rule: "grade", of: score.key } };
    });
    return { ...part, items };
  });
}

/** The last score of the same table, or of the paragraphs around it. */
function scoreBefore(before: readonly Part[], part: FieldsPart, item: Item): Item | undefined {
  const own = part.items.slice(0, part.items.indexOf(item));
  const others = before.filter(({ table }) => table === part.table).flatMap(scoresIn);
  return [...others, ...own].findLast(isScore);
}

function scoresIn(part: Part): readonly Item[] {
  if (part.part === "fields") return part.items;
  return part.part === "list" ? totalOf(part) : [];
}

/** Rows that the form prints have a sum of their scores; other lists are scored by a scheme, with grades of its own. */
export function totalOf({ fixed, total }: ListPart): readonly Item[] {
  return fixed === undefined ? [] : total.filter(({ rule }) => rule?.rule === "total" && rule.prints === "score");
}

function isScore({ kind, rule }: Item): boolean {
  return kind === "score" && rule?.rule !== "execution";
}
