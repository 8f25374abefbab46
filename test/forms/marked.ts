/** Texts with marks such as ⟦id-twice⟧ at the places where a mistake of that code must be found. */

export interface Marked {
  readonly text: string;
  /** As `code line:column`. */
  readonly places: readonly string[];
}

export function unmarked(marked: string): Marked {
  const places: string[] = [];
  let text = "";
  for (const part of marked.split(/(⟦[^⟧]+⟧)/)) {
    const code = /^⟦(.+)⟧$/.exec(part)?.[1];
    if (code === undefined) text += part;
    else places.push(`${code} ${place(text)}`);
  }
  return { text, places };
}

function place(before: string): string {
  const lines = before.split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}
