/** The text of a layout's cell or line, taken apart into what it prints as it stands and its tags. */

export type LayoutPiece =
  | { readonly piece: "text"; readonly text: string }
  /** `gap`: what is printed in its place while it is empty. */
  | { readonly piece: "tag"; readonly name: string; readonly gap?: string }
  | { readonly piece: "open"; readonly name: string; readonly inverted: boolean }
  | { readonly piece: "close"; readonly name: string };

export function piecesOf(text: string): LayoutPiece[] {
  const pieces: LayoutPiece[] = [];
  let last = 0;
  for (const found of text.matchAll(/\{\{\s*([#^/]?)\s*([^{}]{1,200}?)\s*\}\}/g)) {
    if (found.index > last) pieces.push({ piece: "text", text: text.slice(last, found.index) });
    const [whole, sign = "", name = ""] = found;
    last = found.index + whole.length;
    if (sign === "") pieces.push({ piece: "tag", name });
    else if (sign === "/") pieces.push({ piece: "close", name });
    else pieces.push({ piece: "open", name, inverted: sign === "^" });
  }
  if (last < text.length) pieces.push({ piece: "text", text: text.slice(last) });
  return pieces;
}

/** Sections that begin here and end elsewhere, what stands in none or in one that ends here as well, and those that end here. */
export function splitSections(all: readonly LayoutPiece[]) {
  const pieces = withGaps(all);
  const closed = new Set<LayoutPiece>();
  const open: Extract<LayoutPiece, { piece: "open" }>[] = [];
  for (const piece of pieces) {
    if (piece.piece === "open") open.push(piece);
    const begun = piece.piece === "close" ? open.findLast(({ name }) => name === piece.name) : undefined;
    if (begun === undefined) continue;
    open.splice(open.indexOf(begun), 1);
    closed.add(begun).add(piece);
  }
  return {
    opens: open,
    closes: pieces.flatMap((piece) => (piece.piece === "close" && !closed.has(piece) ? [piece] : [])),
    own: pieces.filter(({ piece }) => piece === "text" || piece === "tag"),
  };
}

/** {{#name}}{{name}}{{/name}}{{^name}}____{{/name}} is the tag alone, with its gap. */
function withGaps(pieces: readonly LayoutPiece[]): LayoutPiece[] {
  const gaps = new Map<string, string>();
  const rest = pieces.filter((piece, index) => {
    const [open, close] = [pieces[index - 1], pieces[index + 1]];
    const isGap = piece.piece === "text" && open?.piece === "open" && open.inverted && close?.piece === "close";
    const named = isGap && pieces.some((one) => one.piece === "tag" && one.name === open.name);
    if (named) gaps.set(open.name, plainText(piece.text));
    return !named;
  });
  return rest.map((piece) => {
    const gap = piece.piece === "tag" ? gaps.get(piece.name) : undefined;
    return gap === undefined ? piece : { ...piece, gap };
  });
}

/** As texts are compared: without white space and lines to write on, in usual letters. */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(/[\s_\u200b\ufeff]/g, "");
}

/** What is printed as it stands. */
export function printedText(pieces: readonly LayoutPiece[]): string {
  return plainText(pieces.map((piece) => (piece.piece === "text" ? piece.text : "")).join(""));
}
