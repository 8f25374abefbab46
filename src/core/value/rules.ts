import type { Reading } from "./reading.js";
import { badFigures } from "./rules/bad-figures.js";
import { change } from "./rules/change.js";
import { dates } from "./rules/dates.js";
import { doubling } from "./rules/doubling.js";
import { frequency } from "./rules/frequency.js";
import { interval } from "./rules/interval.js";
import { monthDay } from "./rules/month-day.js";
import { multiple } from "./rules/multiple.js";
import { named } from "./rules/named.js";
import { noTarget } from "./rules/no-target.js";
import { none } from "./rules/none.js";
import { placeholder } from "./rules/placeholder.js";
import { qualitative } from "./rules/qualitative.js";
import { range } from "./rules/range.js";
import { ratio } from "./rules/ratio.js";
import type { Rule } from "./rules/rule.js";
import { single } from "./rules/single.js";
import { weekday } from "./rules/weekday.js";
import { zero } from "./rules/zero.js";

/** In this order: the first rule that knows the cell reads it. `read` reads the clauses of a cell with several values. */
export function rulesWith(read: (text: string) => Reading): readonly Rule[] {
  return [
    none,
    placeholder,
    weekday,
    monthDay,
    noTarget,
    interval,
    doubling,
    ratio,
    badFigures,
    zero,
    dates,
    frequency,
    range,
    change,
    single,
    multiple(read),
    named,
    qualitative,
  ];
}
