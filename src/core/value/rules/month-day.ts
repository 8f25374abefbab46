import { makeReading } from "../reading.js";
import type { Rule } from "./rule.js";

/** 每月8日: a day of every month, and no figure of eight days a month. */
export const monthDay: Rule = ({ text, clean }) =>
  clean.length < 40 && /^(?:每个?月|次月|当月)\d{1,2}[日号]/.test(clean) && !/\d.*\d{3}|[%％元个次]/.test(clean)
    ? makeReading(text, "qualitative")
    : null;
