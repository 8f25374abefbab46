import type { Fault } from "../fault.js";
import type { Card } from "./card.js";
import { checkElementIds } from "./element-ids.js";
import { checkForms } from "./forms.js";
import { checkImages } from "./images.js";
import { checkLimits } from "./limits.js";
import { checkMarkdown } from "./markdown.js";
import { checkMarkdownTables } from "./markdown-tables.js";
import { checkNames } from "./names.js";
import { checkPeople } from "./people.js";
import { checkPersonalData } from "./personal-data.js";
import { checkPlaces } from "./places.js";

/** Checks over several components at once; a new one is a file and a line. */
export const WHOLE: readonly ((card: Card) => Iterable<Fault>)[] = [
  checkPlaces,
  checkForms,
  checkNames,
  checkElementIds,
  checkLimits,
  checkMarkdown,
  checkMarkdownTables,
  checkPeople,
  checkImages,
  checkPersonalData,
];
