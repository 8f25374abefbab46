/** Reports that are put away, for the card that lists them. */
import type { ShelvedReport } from "../core/dialogue/turn/surroundings.js";
import { canBeTakenBack } from "../core/shelf/shelf.js";
import type { TurnSetting } from "./turn-parts.js";

/** Reports a card lists. */
const listed = 20;

/** What the person may see, the newest first: of those that are deleted only their own that can still be taken back. */
export async function shelfOf({ on, person, parts }: TurnSetting): Promise<ShelvedReport[]> {
  const entries = await on.shelf(person, listed);
  return entries.flatMap(({ record, kind, at }) => {
    const mine = record.owner === person;
    if (kind === "deleted" && (!mine || !canBeTakenBack(kind, at, parts.now()))) return [];
    const title = parts.catalog.newest(record.form)?.form.title ?? "";
    return [{ id: record.id, title, unit: record.unit, year: record.year, kind, mine }];
  });
}
