/** The way to the findings, with the number of those that want an answer. */
import { say } from "../../say.js";
import type { Button } from "../screen/screen.js";
import type { View } from "../screen/view.js";
import { countsOf, findingsOf } from "./findings.js";

export function checkButton({ report }: View): Button {
  const { errors, warnings } = countsOf(findingsOf(report));
  const count = errors + warnings;
  return {
    label: count === 0 ? say("findings.check") : say("findings.check-count", { count }),
    press: { do: "findings" },
  };
}
