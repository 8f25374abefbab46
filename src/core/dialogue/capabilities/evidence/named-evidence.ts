/** “佐证 X”: the proofs of what is named. A file that was sent just before becomes one. */
import { subjectOf } from "../../../evidence/proofs.js";
import type { Ledger } from "../../../form/ledger.js";
import { say } from "../../../say.js";
import { attached, justSent } from "../../entry/attach.js";
import { findFields } from "../../entry/find-field.js";
import { sideTrip } from "../../steps/side-trip.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, remark } from "../../turn/outcome.js";

/** Characters of a name; a longer message is none. */
const nameLength = 60;
/** Subjects that a name may fit and a card lists. */
const mostNamed = 12;

export function evidenceByName(context: WithReport, text: string): Outcome | null {
  const { words, report, state } = context;
  const message = text.trim();
  const word = words.evidence.find((one) => message.startsWith(one));
  if (word === undefined) return null;
  const name = message.slice(word.length).replace(/^[\s:：“"《]+|[”"》\s。]+$/gu, "");
  if (name === "" || name.length > nameLength) return null;
  const paths = pathsNamed(report.ledger, name);
  const [only] = paths;
  // A sentence may begin with such a word by chance.
  if (only === undefined)
    return /^[\s:：“"《]/u.test(message.slice(word.length))
      ? remark(state, say("evidence.none-named", { name }))
      : null;
  if (paths.length > 1) return sideTrip(context, { at: "evidenceOf", paths });
  const open = sideTrip(context, { at: "evidence", path: only, page: 0 });
  const sent = justSent(context);
  return sent === null ? open : attached(context, open.state, only, sent);
}

/** Indicators and figures that a name can mean. */
export function pathsNamed(ledger: Ledger, name: string): string[] {
  if (name === "") return [];
  const { paths } = findFields(ledger, name, { at: "home" }, { computed: true });
  return [...new Set(paths.map((path) => subjectOf(ledger, path)))].slice(0, mostNamed);
}
