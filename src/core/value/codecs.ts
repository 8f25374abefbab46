import type { Codec, FieldKind } from "./codec.js";
import { cell } from "./fields/cell.js";
import { choice } from "./fields/choice.js";
import { choices } from "./fields/choices.js";
import { count } from "./fields/count.js";
import { date } from "./fields/date.js";
import { money } from "./fields/money.js";
import { number } from "./fields/number.js";
import { percent } from "./fields/percent.js";
import { points } from "./fields/points.js";
import { long, text } from "./fields/text.js";
import { year } from "./fields/year.js";

/** One codec a kind of field: a kind without one does not compile. */
export const codecs: Readonly<Record<FieldKind, Codec>> = {
  text,
  long,
  number,
  count,
  money,
  percent,
  points,
  date,
  year,
  choice,
  choices,
  cell,
};
