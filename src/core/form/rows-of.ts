/** The rows of a list as it is stored: `1,2,5`. The same text gives the same rows, so that what follows from them can hang on them. */
export function rowsOf(text: string): readonly string[] {
  const known = rows.get(text);
  if (known !== undefined) return known;
  const made = text === "" ? none : text.split(",");
  if (rows.size >= mostKept) rows.clear();
  rows.set(text, made);
  return made;
}

const none: readonly string[] = [];
/** Most lists of most reports have the rows 1 to 8 or so. */
const rows = new Map<string, readonly string[]>();
const mostKept = 1000;
