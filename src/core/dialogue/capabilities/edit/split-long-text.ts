/**
 * A long text in parts that fit the inputs of a card. An input's name is the text's path, the number of the part, and a
 * `+` where the next part goes on in the same line: `overview.text#0`, `overview.text#1+`.
 */
export interface Chunk {
  readonly name: string;
  readonly text: string;
}

/** Characters of a part: below the 1,000 of an input, so that something can be added. */
const size = 800;

export function chunksOf(path: string, text: string): Chunk[] {
  const parts: { text: string; goesOn: boolean }[] = [];
  for (const line of text.split("\n")) {
    const pieces = piecesOf(line);
    pieces.forEach((piece, index) => {
      const last = parts.at(-1);
      const goesOn = index < pieces.length - 1;
      const fits = last !== undefined && !last.goesOn && index === 0 && last.text.length + piece.length < size;
      if (fits) parts.splice(-1, 1, { text: `${last.text}\n${piece}`, goesOn });
      else parts.push({ text: piece, goesOn });
    });
  }
  return parts.map((part, index) => ({ name: `${path}#${index}${part.goesOn ? "+" : ""}`, text: part.text }));
}

/** The text that the parts make up; parts that were emptied are left out. */
export function joined(chunks: readonly Chunk[]): string {
  let text = "";
  let goesOn = true;
  for (const chunk of chunks) {
    if (chunk.text.trim() === "") continue;
    text += goesOn ? chunk.text : `\n${chunk.text}`;
    goesOn = chunk.name.endsWith("+");
  }
  return text.trim();
}

/** The number of a part, from the name of its input; null: the name is of something else. */
export function chunkNumber(path: string, name: string): number | null {
  if (!name.startsWith(`${path}#`)) return null;
  const number = Number.parseInt(name.slice(path.length + 1), 10);
  return Number.isNaN(number) ? null : number;
}

/** One line, cut behind a stop where that is possible. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > size) {
    const head = rest.slice(0, size);
    const stop = Math.max(...["。", "；", "！", "？", ";"].map((mark) => head.lastIndexOf(mark))) + 1;
    const at = stop > size / 2 ? stop : wholeSign(rest, size);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

/** Rare characters are stored in two halves that must stay together. */
function wholeSign(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
