/**
 * A paragraph as its template wrote it -> the figures and rows that it says: the template is followed from one word to the
 * next, and what stands between two words is a figure. null where the paragraph is another one.
 */
import { chinese, circled } from "../../form/ordinals.js";
import type { Piece } from "../../report/narrative-template.js";

export interface Said {
  /** As the template names it, within a row by the name of the row's field. */
  readonly name: string;
  readonly text: string;
  /** The list whose row it is in, and which one, from 0; null for the report's own. */
  readonly row: { readonly list: string; readonly index: number } | null;
}

interface Row {
  readonly list: string;
  readonly index: number;
  readonly last: boolean;
}

type Next = (at: number, said: readonly Said[]) => readonly Said[] | null;

/** Places that are tried at most: what is not found by then is not there. */
const mostTries = 20_000;
/** Characters of a name before a number. */
const longestName = 60;

/** `isList`: a name that stands for rows. */
export function unwrite(
  pieces: readonly Piece[],
  text: string,
  isList: (name: string) => boolean,
): readonly Said[] | null {
  const whole = text
    .normalize("NFKC")
    .replace(/[ \t\u3000]/g, "")
    .replace(/\n+/g, "\n");
  let tries = 0;
  return follow(pieces, 0, null, [], (at, said) => (at === whole.length ? said : null));

  function follow(
    some: readonly Piece[],
    at: number,
    row: Row | null,
    said: readonly Said[],
    next: Next,
  ): readonly Said[] | null {
    const [piece, ...rest] = some;
    tries += 1;
    if (tries > mostTries) return null;
    if (piece === undefined) return next(at, said);
    const go: Next = (end, more) => follow(rest, end, row, more, next);
    switch (piece.kind) {
      case "text": {
        const end = literal(lettersOf(piece.text), at);
        return end === null ? null : go(end, said);
      }
      case "figure":
        return figure(piece.name, rest, at, row, said, go);
      case "inverted":
        if (row !== null && piece.name === "last")
          return row.last ? go(at, said) : follow(piece.inside, at, row, said, go);
        return go(at, said) ?? follow(piece.inside, at, row, said, go);
      case "section":
        if (isList(piece.name)) return rows(piece.name, piece.inside, 0, at, said, go);
        if (row !== null && piece.name === "first")
          return row.index === 0 ? follow(piece.inside, at, row, said, go) : go(at, said);
        if (row !== null && piece.name === "last")
          return row.last ? follow(piece.inside, at, row, said, go) : go(at, said);
        return follow(piece.inside, at, row, said, go) ?? go(at, said);
    }
  }

  function rows(
    list: string,
    inside: readonly Piece[],
    index: number,
    at: number,
    said: readonly Said[],
    go: Next,
  ): readonly Said[] | null {
    const more = follow(inside, at, { list, index, last: false }, said, (end, all) =>
      end === at ? null : rows(list, inside, index + 1, end, all, go),
    );
    return (
      more ??
      follow(inside, at, { list, index, last: true }, said, (end, all) => (end === at ? null : go(end, all))) ??
      (index === 0 ? go(at, said) : null)
    );
  }

  function figure(
    name: string,
    rest: readonly Piece[],
    at: number,
    row: Row | null,
    said: readonly Said[],
    go: Next,
  ): readonly Said[] | null {
    const counted = row === null ? null : numberOf(name, row.index);
    if (counted !== null) {
      const end = literal(counted, at);
      return end === null ? null : go(end, said);
    }
    const [following] = rest;
    const word = following?.kind === "text" ? lettersOf(following.text) : null;
    const ends =
      word !== null ? beforeWord(word, at) : following?.kind === "figure" ? numbersFirst(at) : signsFirst(at);
    for (const end of ends) {
      const own = row === null ? null : { list: row.list, index: row.index };
      const found = go(end, [...said, { name, text: whole.slice(at, end).trim(), row: own }]);
      if (found !== null || tries > mostTries) return found;
    }
    return null;
  }

  function* beforeWord(word: string, from: number): Generator<number> {
    for (let end = from; end <= whole.length; end += 1) if (literal(word, end) !== null) yield end;
  }

  /** 增加12.5: two figures with nothing between them. */
  function* numbersFirst(from: number): Generator<number> {
    yield* beforeNumbers(from);
    yield* atSigns(from);
  }

  /** 甲科、乙科两个科室 */
  function* signsFirst(from: number): Generator<number> {
    yield* atSigns(from);
    yield* beforeNumbers(from);
  }

  function* atSigns(from: number): Generator<number> {
    for (let end = from; end <= whole.length; end += 1) if (isEnd(end)) yield end;
  }

  function* beforeNumbers(from: number): Generator<number> {
    const line = whole.indexOf("\n", from);
    for (let end = Math.min(line < 0 ? whole.length : line, from + longestName); end > from; end -= 1)
      if (isNumberAt(end) && !isEnd(end)) yield end;
  }

  function isNumberAt(at: number): boolean {
    const here = whole[at] ?? "";
    return /[一二两三四五六七八九十]/.test(here) || (/\d/.test(here) && !/[\d.,]/.test(whole[at - 1] ?? ""));
  }

  function isEnd(at: number): boolean {
    return at === whole.length || /[\n，。；、,;]/.test(whole[at] ?? "") || /[\n。]/.test(whole[at - 1] ?? "");
  }

  /** Where it ends if it stands here. Lines that nothing is written in are left out, so that a line end may be missing. */
  function literal(word: string, from: number): number | null {
    let at = from;
    for (const letter of word) {
      if (whole[at] === letter) at += 1;
      else if (letter !== "\n" || (at > 0 && at < whole.length && whole[at - 1] !== "\n")) return null;
    }
    return at;
  }
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[ \t\u3000]/g, "")
    .replace(/\n+/g, "\n");
}

/** How a row numbers itself. */
function numberOf(name: string, index: number): string | null {
  if (name === "number") return String(index + 1);
  if (name === "ordinal") return chinese(index + 1);
  return name === "circled" ? circled(index + 1).normalize("NFKC") : null;
}
