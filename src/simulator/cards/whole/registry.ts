import type { Fault } from "../fault.js";
import type { Card } from "./card.js";
import { checkElementIds } from "./element-ids.js";
import { checkForms } from "./forms.js";
import { checkLimits } from "./limits.js";
import { checkNames } from "./names.js";
import { checkPlaces } from "./places.js";

/** Checks over several components at once; a new one is a file and a line. */
export const WHOLE: readonly ((card: Card) => Iterable<Fault>)[] = [
  checkPlaces,
  checkForms,
  checkNames,
  checkElementIds,
  checkLimits,
];
