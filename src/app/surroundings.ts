/** What a card needs beyond the report itself, fetched for the places that show it. */

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
  const home = place.at === "home" || opened === null;
  const page = place.at === "home" ? (place.page ?? 0) : 0;
  return {
    home: home ? await summariesOf(setting, opened, page) : noReports,
    people: place.at === "members" ? await setting.on.people(peopleOffered) : [],
    update: place.at === "update" && opened !== null ? updateOf(setting.parts, opened) : null,
  };
}
