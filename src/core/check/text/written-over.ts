/** A figure written over a standard paragraph agrees with the figures that it is made of (CC-20). */
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { contradictingFigures } from "./contradicting-figures.js";

export const writtenOver: ReportCheck = {
  code: "CC-20",
  severity: "error",
  title: say("check.cc-20-written"),
  source: say("basis.cc-20-written"),
  whole: (input) => contradictingFigures(writtenOver, input, false),
};
