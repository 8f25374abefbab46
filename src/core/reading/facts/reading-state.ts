/** What holds at a place of a text, from the signposts that stand before it. */
import type { Fact } from "./fact.js";
import type { Signpost } from "./signposts.js";

export interface ReadingState {
  sentence: number;
  /** Sentences that semicolons part are one list. */
  list: number;
  /** Where the words of the current clause begin that no number has taken yet. */
  from: number;
  /** The words of the clause before, where they hold no number: 提升宣传覆盖率，力争达100%. */
  words: string;
  planned: boolean;
  year: Fact["year"];
  against: Fact["against"];
  part: boolean;
  /** 其中 opens its sentence or is followed by a colon, or its first part ends in a semicolon: what it divides goes on behind semicolons. */
  dividing: boolean;
  dated: boolean;
  /** How many brackets are open, where the last one stands, and where the words before it began. */
  inside: number;
  opened: number;
  outside: number;
  quoted: number;
}

export function stateAt(sentence: number, from: number): ReadingState {
  return {
    sentence,
    list: 0,
    from,
    words: "",
    planned: false,
    year: null,
    against: "",
    part: false,
    dividing: false,
    dated: false,
    inside: 0,
    opened: -1,
    outside: from,
    quoted: 0,
  };
}

export function passSignpost(state: ReadingState, { kind, from, to, year }: Signpost, text: string): void {
  switch (kind) {
    case "sentence":
      Object.assign(state, stateAt(state.sentence + 1, to), { list: state.list + 1 });
      break;
    case "item":
      Object.assign(state, stateAt(state.sentence + 1, to), {
        list: state.list,
        part: state.dividing,
        dividing: state.dividing,
      });
      break;
    case "clause":
      state.words = text.slice(state.from, from);
      state.from = to;
      break;
    case "open":
      Object.assign(state, { inside: state.inside + 1, opened: from, outside: state.from, from: to });
      break;
    case "close":
      closeBracket(state, to);
      break;
    case "quote":
    case "unquote":
      state.quoted = Math.max(0, state.quoted + (kind === "quote" ? 1 : -1));
      break;
    case "part":
      state.part = true;
      state.dividing =
        text[to] === ":" ||
        (text.slice(state.from, from).trim() === "" && state.words === "") ||
        listed.test(text.slice(to, to + reach));
      break;
    case "against":
      state.against = year ?? "last";
      break;
    case "dated":
      state.dated = true;
      break;
    case "last":
      state.year = "last";
      break;
    case "plan":
    case "done":
      state.planned = kind === "plan";
      break;
  }
}

/** The first part ends in a semicolon. */
const listed = /^[^,。;\n]+;/;

/** A part is no longer. */
const reach = 40;

/** A bracket of words alone is a note within the name: 村卫生室（含服务站）41个. */
function closeBracket(state: ReadingState, to: number): void {
  const wordsOnly = state.opened >= 0 && state.from === state.opened + 1;
  state.inside = Math.max(0, state.inside - 1);
  state.from = wordsOnly ? state.outside : to;
  state.opened = -1;
}
