/** A target that is nothing but a change (同比下降, 较上年减少) beside an actual that says by how much. */
import Big from "big.js";
import { changeSign, changeWords } from "../value/lexicon/phrases.js";
import type { Reading } from "../value/reading.js";

/** null: the target is no mere change, or the actual says none. */
export function changeReached(target: Reading, actual: Reading): boolean | null {
  const said = target.text.normalize("NFKC").replace(/\s/g, "");
  const wanted = oneWay.get(said.replace(/^(?:同比|[较比](?:上年|去年|上一年|同期))/, "")) ?? said;
  const verb = target.kind === "qualitative" && wanted.length <= longest ? changeWords.endOf(wanted) : null;
  if (verb === null || /[不未无非]/.test(wanted) || actual.base === null) return null;
  const base = new Big(actual.base);
  // A bare 12% does not say which way it went.
  if (actual.kind !== "change" && !(base.lt(0) && actual.kind === "percent")) return null;
  return base.times(changeSign(verb)).gt(0);
}

const longest = 12;

/** What a target in words lets a figure do. */
const oneWay: ReadonlyMap<string, string> = new Map([
  ["只减不增", "减少"],
  ["只降不升", "下降"],
  ["只增不减", "增加"],
  ["只升不降", "上升"],
]);
