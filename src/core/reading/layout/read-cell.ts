/** The text of a filled cell or line by the pieces of its layout: what stands between two printed words is a figure's. */
import { type LayoutPiece, plainText } from "./pieces.js";

export interface Said {
  readonly name: string;
  readonly text: string;
  /** It is all that the cell holds. */
  readonly whole: boolean;
}

/** A tag whose next printed word is not there says nothing. */
export function readCell(pieces: readonly LayoutPiece[], text: string): Said[] {
  const tags = pieces.filter((piece) => piece.piece === "tag");
  const words = pieces.flatMap((piece) => (piece.piece === "text" ? [plainText(piece.text)] : []));
  if (tags.length === 1 && words.every((word) => word === ""))
    return tags.flatMap((tag) => (isEmpty(tag, text) ? [] : [{ name: tag.name, text, whole: true }]));
  const { plain, at } = placed(text);
  const said: Said[] = [];
  let from = 0;
  let pending: Tag | null = null;
  const say = (until: number): void => {
    const own = text.slice(at[from] ?? 0, at[until] ?? text.length);
    if (pending !== null && !isEmpty(pending, own)) said.push({ name: pending.name, text: own, whole: false });
    pending = null;
  };
  for (const piece of pieces) {
    if (piece.piece === "tag") {
      // Two tags with nothing between them cannot be told apart.
      pending = pending === null ? piece : null;
      continue;
    }
    const word = piece.piece === "text" ? plainText(piece.text) : "";
    if (word === "") continue;
    const found = plain.indexOf(word, from);
    if (found < 0) {
      pending = null;
      continue;
    }
    say(found);
    from = found + word.length;
  }
  say(plain.length);
  return said;
}

type Tag = Extract<LayoutPiece, { piece: "tag" }>;

/** Nothing was written on the line that the layout prints for it. */
function isEmpty({ gap }: Tag, text: string): boolean {
  return gap !== undefined && gap === plainText(text);
}

/** The letters that are compared, and where in the text each of them stands; at the end the text's length. */
function placed(text: string): { plain: string; at: number[] } {
  let plain = "";
  const at: number[] = [];
  let index = 0;
  for (const letter of text) {
    for (const unit of plainText(letter)) {
      plain += unit;
      for (let part = 0; part < unit.length; part += 1) at.push(index);
    }
    index += letter.length;
  }
  at.push(text.length);
  return { plain, at };
}
