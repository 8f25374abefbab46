import { prefixWords } from "../lexicon/operators.js";
import { changeWords, leadWords } from "../lexicon/phrases.js";
import type { Piece, Quantity } from "./piece.js";

/** A number without unit or operator that touches words (附件3) is hardly a value. */
export function markWeak(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.type !== "quantity" || piece.op !== null) return piece;
    const near = [pieces[index - 1], pieces[index + 1]];
    if (near.some((mark) => mark?.type === "mark" && spanMarks.has(mark.text))) return piece;
    const beside = near.some((words) => words?.type === "words" && !isNeutral(words.text));
    return beside && (piece.unit === null ? piece.scale === "" : isTimePhrase(piece, pieces[index + 1]))
      ? { ...piece, weak: true }
      : piece;
  });
}

/**
 * 65岁以上老年人体检率≥70%: figures before the one value of a clause are part of its name,
 * where only the last has an operator before it or is a percent.
 */
export function markNames(text: string, pieces: readonly Piece[]): Piece[] {
  const marked = [...pieces];
  let clause: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === "quantity" && !piece.weak) clause.push(index);
    const ends = index === pieces.length - 1 || (piece.type === "mark" && clauseEnds.has(piece.text));
    if (!ends) continue;
    for (const named of namesAmong(text, pieces, clause)) {
      const quantity = pieces[named];
      if (quantity?.type === "quantity") marked[named] = { ...quantity, weak: true };
    }
    clause = [];
  }
  return marked;
}

const clauseEnds = new Set([",", ";", "。", "、", "|", "且", "并", "和", "及", "或", "±"]);

function namesAmong(text: string, pieces: readonly Piece[], clause: readonly number[]): readonly number[] {
  const last = clause.at(-1);
  const before = clause.slice(0, -1);
  const spans = last !== undefined && pieces[last - 1]?.type !== "words";
  const valued = (index: number): boolean => isMainValue(text, pieces[index]);
  return last === undefined || spans || !valued(last) || before.some(valued) ? [] : before;
}

function isMainValue(text: string, piece: Piece | undefined): boolean {
  return piece?.type === "quantity" && (piece.unit === "%" || prefixWords.at(text, piece.start) !== null);
}

/** PH值6-9: both ends of a span are values. */
const spanMarks = new Set(["-", "--", "~", "至", "到", "±"]);

/** 三年 in 三年行动计划. */
function isTimePhrase(piece: Quantity, next: Piece | undefined): boolean {
  return piece.unit === "年" && next?.type === "words" && /^(?:行动|期|计划|规划|内|来|级|以来|制)/.test(next.text);
}

/** Words that a plain number may stand beside: such that name nothing, and verbs of a change (增加5). */
function isNeutral(text: string): boolean {
  if (changeWords.endOf(text) !== null) return true;
  let rest = text;
  for (let turn = 0; turn < 6 && rest !== ""; turn++) {
    const word = leadWords.at(rest, 0);
    if (word === null) return false;
    rest = rest.slice(word.length);
  }
  return rest === "";
}
