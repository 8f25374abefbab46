/** “历史 X”, “谁改的 X”, “X 是谁改的”: the history of a figure that is named in a message. */
import { say } from "../../../say.js";
import { trimEndSigns } from "../../../trim-signs.js";
import { findFields } from "../../entry/find-field.js";
import { sideTrip } from "../../steps/side-trip.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, remark } from "../../turn/outcome.js";

/** A figure's name is at most this long; a longer message is no question. */
const nameLength = 40;
/** Figures that a choice lists and remembers at most. */
const mostChoices = 100;

export function historyByName(context: WithReport, text: string): Outcome | null {
  const asked = nameIn(text.trim(), context.words.history);
  if (asked === null || asked.name === "" || asked.name.length > nameLength) return null;
  const { paths } = findFields(context.report.ledger, asked.name, context.state.place, { computed: true });
  const [only] = paths;
  // A text may begin with such a word by chance.
  if (only === undefined)
    return asked.apart ? remark(context.state, say("history.no-such", { name: asked.name })) : null;
  return sideTrip(
    context,
    paths.length === 1
      ? { at: "history", path: only, page: 0 }
      : { at: "historyOf", paths: paths.slice(0, mostChoices) },
  );
}

/** `apart`: a sign stands between the word and the name, so that it can be nothing else. */
interface Asked {
  readonly name: string;
  readonly apart: boolean;
}

/** The name before or behind one of the words; null: none of them is there. */
function nameIn(text: string, words: readonly string[]): Asked | null {
  const asked = trimEndSigns(text, (char) => /[?？。！!\s]/u.test(char));
  for (const word of words) {
    if (asked.startsWith(word)) return nameOf(asked.slice(word.length), /^[\s:：“"]/u);
    if (asked.endsWith(word)) return nameOf(asked.slice(0, -word.length), /[\s”"]$/u);
  }
  return null;
}

function nameOf(rest: string, apart: RegExp): Asked {
  const name = trimEndSigns(rest.replace(/^[\s:：“"]+/u, ""), (char) => /[”"\s]/u.test(char));
  return { name, apart: apart.test(rest) };
}
