/** What differs between two printed versions. */
export interface Change {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export type Cells = Readonly<Record<string, { label: string; text: string }>>;

/** Longest text of a change that is shown whole. */
const shown = 40;

export function changesBetween(before: Cells, now: Cells): Change[] {
  const paths = new Set([...Object.keys(now), ...Object.keys(before)]);
  return [...paths].flatMap((path) => {
    const from = before[path]?.text ?? "";
    const to = now[path]?.text ?? "";
    return from === to ? [] : [{ label: (now[path] ?? before[path])?.label ?? path, from: cut(from), to: cut(to) }];
  });
}

/** By signs, not by the halves that rare characters are stored in. */
function cut(text: string): string {
  const signs = [...text];
  return signs.length <= shown ? text : `${signs.slice(0, shown).join("")}…`;
}
