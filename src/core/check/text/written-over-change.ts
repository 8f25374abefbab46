/** A change, growth or share written over a standard paragraph agrees with its figures (CC-05). */
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { contradictingFigures } from "./contradicting-figures.js";

export const writtenOverChange: ReportCheck = {
  code: "CC-05",
  severity: "error",
  title: say("check.cc-05-written"),
  source: say("basis.cc-05-written"),
  whole: (input) => contradictingFigures(writtenOverChange, input, true),
};
