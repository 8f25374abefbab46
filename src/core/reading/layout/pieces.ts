/** The text of a layout's cell or line, taken apart into what it prints as it stands and its tags. */

export type LayoutPiece =
  | { readonly piece: "text"; readonly text: string }
  | { readonly piece: "tag"; readonly name: string }
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
export function splitSections(pieces: readonly LayoutPiece[]) {
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

/** As texts are compared: without white space and lines to write on, in usual letters. */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(/[\s_\u200b\ufeff]/g, "");
}

/** What is printed as it stands. */
export function printedText(pieces: readonly LayoutPiece[]): string {
  return plainText(pieces.map((piece) => (piece.piece === "text" ? piece.text : "")).join(""));
}
