/** What a card needs beyond the report itself, fetched for the places that show it. */
import { recordedOf, wantedChanges, wantedReasons } from "../core/dialogue/capabilities/history/recorded.js";
import { needAt } from "../core/dialogue/screen-of.js";
import type { Notice, Outcome } from "../core/dialogue/turn/outcome.js";
import type { Place } from "../core/dialogue/turn/place.js";
import type { Recorded, Surroundings } from "../core/dialogue/turn/surroundings.js";
import { assignmentAt, boardAt, calledIn, handedIn, lastYearOf, noBoard } from "./assignment-surroundings.js";
import { updateOf } from "./later-version.js";
import type { Opened } from "./open-report.js";
import { ownFormsOf } from "./own-forms.js";
import { reviewFacts, submissionOf, toReviewOf } from "./review-facts.js";
import { askedOf } from "./sample-form.js";
import { shelfOf } from "./shelf.js";
import { summariesOf } from "./summaries.js";
import type { TurnSetting } from "./turn-parts.js";

/** People that a picker offers. */
export const peopleOffered = 100;
const noReports = {
  ...{ reports: [], page: 0, more: false, tasks: [], reviews: [] },
  counts: { toFill: 0, toReview: 0, own: 0, done: 0 },
};

export async function surroundingsOf(
  setting: TurnSetting,
  { state: { place }, notices }: Outcome,
  opened: Opened | null,
): Promise<Surroundings> {
  const need = needAt({ report: opened?.report ?? null }, place);
  return {
    home: need === "home" ? await summariesOf(setting, opened, place) : noReports,
    people: need === "people" ? await setting.on.people(peopleOffered) : [],
    ownForms: need === "ownForms" ? await ownFormsOf(setting) : [],
    asked: place.at === "formCard" ? askedOf(setting.parts.catalog, place.form) : [],
    writers: opened === null ? new Map() : await writersOf(setting, notices, opened),
    review: need === "review" && opened !== null ? await reviewFacts(setting.on, opened, setting.person) : null,
    submission:
      need === "submission" && opened !== null ? await submissionOf(setting, opened) : { people: [], chain: [] },
    toReview: need === "toReview" ? await toReviewOf(setting, opened) : [],
    history: place.at === "history" && opened !== null ? await recordedAt(setting, place, opened) : null,
    board: need === "board" && opened !== null ? await boardAt(setting, place, opened) : noBoard,
    assignment: place.at === "assignment" && opened !== null ? await assignmentAt(setting, place.id, opened) : null,
    handed: need === "handed" && opened !== null ? await handedIn(setting, opened) : [],
    called: place.at === "handOverList" && opened !== null ? await calledIn(setting, place.text, opened) : new Map(),
    shelf: need === "shelf" ? await shelfOf(setting) : [],
    kept: need === "kept" && opened !== null ? await keptOf(setting, opened) : new Map(),
    lastYear: need === "lastYear" && opened !== null ? await lastYearOf(setting, opened) : null,
    update: need === "update" && opened !== null ? updateOf(setting.parts, opened) : null,
  };
}

/** Of whoever answers for parts, too: the card shows only what it names. */
async function keptOf({ on }: TurnSetting, { record }: Opened): Promise<Surroundings["kept"]> {
  return new Map((await on.evidenceOf(record.id)).map(({ id, name, size }) => [id, { name, size }]));
}

/** Asked for the few notices that name somebody; what this turn writes is not saved yet. */
async function writersOf(
  { on, person }: TurnSetting,
  notices: readonly Notice[],
  { record }: Opened,
): Promise<ReadonlyMap<string, string>> {
  const writers = new Map<string, string>();
  for (const { writerOf } of notices) {
    const writer = writerOf === undefined ? null : await on.writerOf(record.id, writerOf);
    if (writerOf !== undefined && writer !== null && writer !== person) writers.set(writerOf, writer);
  }
  return writers;
}

/** The log is read for a person who asks, never for an ordinary turn. */
async function recordedAt(
  { on }: TurnSetting,
  place: Extract<Place, { at: "history" }>,
  { record, report }: Opened,
): Promise<Recorded> {
  const reasons = wantedReasons(report.ledger, place.path);
  const changes = await on.history(record.id, wantedChanges(place));
  return recordedOf(changes, reasons === null ? [] : await on.history(record.id, reasons));
}
