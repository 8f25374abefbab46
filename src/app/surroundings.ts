/** What a card needs beyond the report itself, fetched for the places that show it. */
import { needAt } from "../core/dialogue/screen-of.js";
import type { Place } from "../core/dialogue/turn/place.js";
import type { Surroundings } from "../core/dialogue/turn/surroundings.js";
import { updateOf } from "./later-version.js";
import type { Opened } from "./open-report.js";
import { summariesOf } from "./summaries.js";
import type { TurnSetting } from "./turn-parts.js";

/** People that a picker offers. */
const peopleOffered = 100;
const noReports = { reports: [], page: 0, more: false };

export async function surroundingsOf(setting: TurnSetting, place: Place, opened: Opened | null): Promise<Surroundings> {
  const need = needAt({ report: opened?.report ?? null }, place);
  const page = place.at === "home" ? (place.page ?? 0) : 0;
  return {
    home: need === "home" ? await summariesOf(setting, opened, page) : noReports,
    people: need === "people" ? await setting.on.people(peopleOffered) : [],
    update: need === "update" && opened !== null ? updateOf(setting.parts, opened) : null,
  };
}
