/** The offer that a place is about, held against the report, without what was left out. */

import type { Offer } from "../../../offer/offer.js";
import { type Offered, type OfferedItem, offered } from "../../../offer/offered.js";
import { readField } from "../../../value/read-field.js";
import { specUnder } from "../../screen/text-limit.js";
import type { OpenReport } from "../../turn/context.js";
import { refusalOn } from "../../turn/gate.js";
import type { Place } from "../../turn/place.js";
import { inChosenUnits } from "./unit-questions.js";

export type OfferPlace = Extract<Place, { at: "offer" }>;

export interface Here extends Offered {
  /** Values that are to be written or decided on. */
  readonly items: readonly OfferedItem[];
  /** Values of the file that the report has already. */
  readonly same: number;
  /** Values that the person may not write. */
  readonly foreign: number;
}

export function offeredHere(
  report: OpenReport,
  person: string,
  offer: Offer,
  place: Pick<OfferPlace, "dropped" | "typed">,
): Here {
  const mayWrite = (path: string): boolean => refusalOn(report, person, "answer", path) === null;
  const all = offered(offer, report, () => true, place.typed);
  const mine = all.items.filter(({ path }) => mayWrite(path));
  const dropped = new Set(place.dropped ?? []);
  const read = inChosenUnits(report, mine, place.typed ?? {});
  const items = read
    .filter(({ group }) => !dropped.has(group))
    .map((item) => mended(report, item, place.typed?.[item.key]))
    .filter(({ standing }) => standing !== "same");
  return {
    ...all,
    items,
    same: read.filter(({ standing }) => standing === "same").length,
    foreign: all.items.length - mine.length,
  };
}

/** A value that was typed instead of one that could not be read. */
function mended({ scheme }: OpenReport, item: OfferedItem, text: string | undefined): OfferedItem {
  if (text === undefined || item.standing !== "unread") return item;
  const reading = readField(item.field.kind, text, specUnder(scheme, item.field));
  if ("problem" in reading) return { ...item, raw: text, problem: reading.problem };
  return { ...item, raw: text, value: reading.value, problem: reading.ask?.problem ?? null, standing: "new" };
}

/** A person has to look at it: something else stands there, it could not be read, its reading is in doubt, or its row is. */
export function isDoubtful({ standing, problem, inOpenRow }: OfferedItem): boolean {
  return standing === "other" || problem !== null || inOpenRow;
}
