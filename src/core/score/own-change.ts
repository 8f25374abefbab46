/** A target that is nothing but a change (同比下降, 较上年减少) beside an actual that says by how much. */
import Big from "big.js";
import { changeSign, changeWords } from "../value/lexicon/phrases.js";
import type { Reading } from "../value/reading.js";

/** null: the target is no mere change, or the actual says none. */
export function changeReached(target: Reading, actual: Reading): boolean | null {
  const said = target.text.normalize("NFKC").replace(/\s/g, "");
  const verb = target.kind === "qualitative" && said.length <= longest ? changeWords.endOf(said) : null;
  if (verb === null || /[不未无非]/.test(said) || actual.base === null) return null;
  const base = new Big(actual.base);
  // A bare 12% does not say which way it went.
  if (actual.kind !== "change" && !(base.lt(0) && actual.kind === "percent")) return null;
  return base.times(changeSign(verb)).gt(0);
}

const longest = 12;
