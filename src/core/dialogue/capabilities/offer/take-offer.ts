/** An offer is decided on: all of it, a section, or what was chosen. What is written comes in one batch, so that one undo takes it back. */
import type { Entry } from "../../../form/ledger.js";
import { entriesOfOffer } from "../../../offer/entries-of-offer.js";
import { lastYearEntries } from "../../../offer/last-year-text.js";
import { type Offer, sourceOf } from "../../../offer/offer.js";
import type { OfferedItem } from "../../../offer/offered.js";
import { say } from "../../../say.js";
import { scoreReport } from "../../../score/score-report.js";
import { resume } from "../../steps/next-place.js";
import { returned } from "../../steps/side-trip.js";
import type { OpenReport, WithReport } from "../../turn/context.js";
import { refusalOn } from "../../turn/gate.js";
import { type Notice, type Outcome, outcome, remark } from "../../turn/outcome.js";
import { isSideTrip } from "../../turn/place.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { asksOf } from "./asks.js";
import { inputName, reasonKey, usualChoice } from "./doubt-inputs.js";
import { listedOf } from "./offer-groups.js";
import type { OfferRead } from "./offer-screen.js";
import { type Here, isDoubtful, type OfferPlace, offeredHere } from "./offered-here.js";
import { groupPage } from "./open-group-screen.js";

export interface Taking {
  readonly what: "chosen" | "all" | "group";
  readonly group?: string | undefined;
}

export function takeOffer(context: WithReport, read: OfferRead, { what, group }: Taking, typed: TypedInputs): Outcome {
  const { report, person } = context;
  const before = placeOf(context, read.id);
  const place = decided(before, typed);
  const here = offeredHere(report, person, read.offer, place);
  const wanted = here.items.filter((item) => (what === "group" ? item.group === group : true));
  const seen = seenOn(offeredHere(report, person, read.offer, before), before, { what, group });
  const taken = wanted.filter((item) => item.value !== null && isTaken(item, place, what, seen));
  const written = [...entriesOfOffer(report, taken, here), ...reasonsOf(report, taken, place)];
  const mayWrite = (path: string): boolean => refusalOn(report, person, "answer", path) === null;
  const beside = written.length === 0 ? [] : lastYearEntries(report.ledger, read.offer, mayWrite);
  const entries = [...written, ...beside];
  const after = { ...report, ledger: report.ledger.with(entries, read.offer.way) };
  const settled = settledBy(place, wanted, what, seen);
  const rest = restOf(context, offeredHere(after, person, read.offer, settled), settled);
  if (entries.length === 0 && rest > 0) return outcome(at(context, { ...settled, open: undefined }));
  const notice = {
    text: say("notice.offer-taken", {
      count: taken.length,
      name: read.offer.name,
      unread: unreadIn(wanted),
      kept: keptIn(wanted, taken),
      part: what === "group" && here.items.length > wanted.length,
    }),
    tone: "good" as const,
    buttons: [{ label: say("button.undo"), press: { do: "undo" as const } }],
  };
  const state = rest > 0 ? at(context, { ...settled, open: undefined, page: 0 }) : left({ ...context, report: after });
  return outcome(state, {
    entries,
    source: read.offer.way,
    notices: entries.length === 0 ? [] : [notice, ...openWeights(after, read.offer)],
  });
}

/** Why a person gave a score, as it was typed beside it. */
function reasonsOf({ ledger }: OpenReport, taken: readonly OfferedItem[], { typed }: OfferPlace): Entry[] {
  return taken.flatMap((item): Entry[] => {
    const raw = typed?.[reasonKey(item)]?.trim();
    if (item.reason === null || raw === undefined || raw === ledger.value(item.reason)) return [];
    return [{ path: item.reason, raw, value: raw }];
  });
}

/** Approved goals that say no points: they stay open, and the scheme's split is a press away. */
function openWeights({ ledger, scheme }: OpenReport, { approved }: Offer): Notice[] {
  const tables = scheme === null || approved.length === 0 ? [] : scoreReport(ledger, scheme);
  return tables.flatMap(({ path, lines }): Notice[] => {
    const open = lines.filter(({ weight, apart }) => weight === null && !apart);
    if (open.length === 0) return [];
    const button = { label: say("findings.all-weights"), press: { do: "weights" as const, table: path } };
    return [{ text: say("weights.open", { count: open.length }), tone: "warn", buttons: [button] }];
  });
}

export function showOffer(
  context: WithReport,
  read: OfferRead,
  { page, open }: { page: number; open: string | null },
  typed: TypedInputs,
): Outcome {
  const { open: _, ...place } = decided(placeOf(context, read.id), typed);
  return outcome(at(context, { ...place, page, ...(open === null ? {} : { open }) }));
}

/** 另建一份: which report is begun for the file. */
export function showAnother(context: WithReport, read: OfferRead): Outcome {
  return outcome(at(context, { at: "offer", offer: read.id, page: 0, another: true }));
}

export function dropGroup(context: WithReport, read: OfferRead, group: string, typed: TypedInputs): Outcome {
  const { open: _, ...place } = decided(placeOf(context, read.id), typed);
  return outcome(at(context, { ...place, dropped: [...new Set([...(place.dropped ?? []), group])] }));
}

/** The file is fetched and read once more, hidden rows and sheets too. */
export function readHidden({ state }: WithReport, { offer }: OfferRead): Outcome {
  const source = sourceOf(offer);
  if (source === null) return outcome(state);
  return outcome(state, {
    remark: say("notice.file", { name: source.name }),
    effects: [{ effect: "readFile", ...source, withHidden: true }],
  });
}

/** Nothing is known of it any more: a file is sent again in a moment. */
export function offerGone({ state }: Pick<WithReport, "state">): Outcome {
  return remark(state, say("offer.gone"));
}

/** A card that a job sent stands at no place: its buttons begin at the first page. */
function placeOf({ state: { place } }: WithReport, id: string): OfferPlace {
  return place.at === "offer" && place.offer === id ? place : { at: "offer", offer: id, page: 0 };
}

function at(context: WithReport, { open, ...place }: OfferPlace & { open?: string | undefined }): WithReport["state"] {
  const { state } = context;
  const from = isSideTrip(state.place) ? state.from : state.place;
  return { ...state, place: open === undefined ? place : { ...place, open }, from };
}

/** Back to where the person was; to what is open now, where that was a step. */
function left(context: WithReport): WithReport["state"] {
  const { state, report } = context;
  const from = isSideTrip(state.place) ? state.from : state.place;
  if (state.waiting.length === 0 && (from === null || from.at === "step" || from.at === "home"))
    return { ...state, place: resume(report, state.seen), from: null };
  return returned({ ...context, state: { ...state, from } });
}

/** What the card's inputs say. */
function decided(place: OfferPlace, { given }: TypedInputs): OfferPlace {
  const choices = { ...place.choices };
  const texts = { ...place.typed };
  for (const [name, value] of given) {
    if (!name.startsWith(inputName)) continue;
    const key = name.slice(inputName.length);
    if (value === "take" || value === "keep") choices[key] = value;
    else if (value.trim() !== "") texts[key] = value;
  }
  return { ...place, choices, typed: texts };
}

/** Keys of the items that the pressed card asked about or listed. */
function seenOn(here: Here, place: OfferPlace, { what, group }: Taking): ReadonlySet<string> {
  if (what !== "group") return asksOf(here, place).keys;
  const shown =
    place.open === undefined
      ? listedOf(here.items.filter((item) => item.group === group))
      : groupPage(here, place.open, place.page).shown;
  return new Set(shown.map(({ key }) => key));
}

/** What is in doubt and was not seen is not written: it is asked on the next card. */
function isTaken(item: OfferedItem, { choices }: OfferPlace, what: Taking["what"], seen: ReadonlySet<string>): boolean {
  if (what === "all") return choices?.[item.key] !== "keep" || item.standing === "other";
  const chosen = choices?.[item.key];
  if (chosen !== undefined) return chosen === "take";
  if (!isDoubtful(item)) return true;
  // A section that is taken as it was shown is taken whole; its own card says which of its values are not.
  return seen.has(item.key) && (what === "group" || usualChoice(item) === "take");
}

/** What was asked and stays as it is is not asked again, nor is what could not be read. */
function settledBy(
  place: OfferPlace,
  wanted: readonly OfferedItem[],
  what: Taking["what"],
  seen: ReadonlySet<string>,
): OfferPlace {
  const choices = { ...place.choices };
  for (const item of wanted)
    if (seen.has(item.key) || (what === "all" && item.value !== null)) choices[item.key] ??= "keep";
  return { ...place, choices };
}

/** Values that are still to be decided on. */
function restOf(_: WithReport, { items }: Here, { choices }: OfferPlace): number {
  return items.filter((item) => (isDoubtful(item) || item.value !== null) && choices?.[item.key] !== "keep").length;
}

function unreadIn(wanted: readonly OfferedItem[]): number {
  return wanted.filter(({ value }) => value === null).length;
}

function keptIn(wanted: readonly OfferedItem[], taken: readonly OfferedItem[]): number {
  return wanted.filter((item) => item.value !== null && !taken.includes(item)).length;
}
