/** Characters of symbol fonts that forms use as boxes to tick. */
const boxes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "wingdings fe": "☑",
    "wingdings fd": "☒",
    "wingdings a8": "□",
    "wingdings 6f": "□",
    "wingdings fc": "✓",
    "wingdings fb": "✗",
    "wingdings 2 52": "☑",
    "wingdings 2 53": "☒",
    "wingdings 2 54": "☒",
    "wingdings 2 50": "✓",
    "wingdings 2 a3": "□",
    "symbol b3": "≥",
    "symbol a3": "≤",
  }),
);

/** "" for one that is not known. `char` is hexadecimal, in the private area or not. */
export function symbolText(font: string, char: string): string {
  const code = char.toLowerCase().replace(/^f0/, "");
  return boxes.get(`${font.toLowerCase()} ${code}`) ?? "";
}
