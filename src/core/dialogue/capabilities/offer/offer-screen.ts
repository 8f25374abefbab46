/** From a file N values were read, M are to be confirmed: those first, then section by section, on cards of a measured size. */
import { type OtherReport, ofOtherReport } from "../../../offer/about-files.js";
import type { Offer } from "../../../offer/offer.js";
import { type Say, say } from "../../../say.js";
import { pageOf } from "../../screen/pager.js";
import type { Button, FormPart, Screen, TextBlock } from "../../screen/screen.js";
import type { OpenReport } from "../../turn/context.js";
import { type Asks, asksOf } from "./asks.js";
import { blankButton, blankNote, isBetterBlank } from "./blank-parts.js";
import { doubtInputs, rowInput } from "./doubt-inputs.js";
import { offerGroups } from "./offer-groups.js";
import { offerNotes } from "./offer-notes.js";
import { type Here, isDoubtful, type OfferPlace, offeredHere } from "./offered-here.js";
import { openGroupScreen } from "./open-group-screen.js";
import { unitInput } from "./unit-questions.js";

/** Bytes of a card of 20 KB for what was found, and for one question. */
const room = { groups: 12_500, ask: 1_200, least: 4_000 } as const;
/** Groups on one card: each has some eight elements of the 150. */
const mostGroups = 12;

export interface OfferRead {
  readonly id: string;
  readonly offer: Offer;
}

export function offerScreen(report: OpenReport, person: string, { id, offer }: OfferRead, place: OfferPlace): Screen {
  const here = offeredHere(report, person, offer, place);
  if (place.open !== undefined) return openGroupScreen(report, id, here, place.open, place.page);
  const isForm = offer.blank === "make" && isBetterBlank(here.items.length);
  const asks = asksOf(here, place);
  const other = ofOtherReport(offer, { ...report, form: report.ledger.form });
  const shownAsks = asks.rows.length + asks.units.length + asks.items.length;
  const groups = offerGroups(report, here, id);
  const space = Math.max(room.least, room.groups - shownAsks * room.ask);
  const { shown, at, pages } = pageOf(groups, place.page, mostGroups, { room: space, sizeOf: ({ size }) => size });
  const fields: FormPart[] = [
    ...(asks.count === 0
      ? []
      : [
          note(say("offer.asks", { count: asks.count, more: asks.count - shownAsks })),
          ...asks.rows.map((row) => rowInput(report, row)),
          ...asks.units.map((question) => unitInput(report, question)),
          ...doubtInputs(report, asks.items),
        ]),
    ...shown.flatMap(({ parts }) => parts),
    ...(pages > 1 ? [note(say("page.of", { page: at + 1, pages }))] : []),
  ];
  return {
    title:
      offer.blank !== null && isBetterBlank(here.items.length)
        ? say("offer.blank-title", { name: offer.name })
        : say("offer.title", { name: offer.name, count: here.items.length + here.same, asks: asks.count }),
    subtitle: say("offer.subtitle", { title: report.title, unit: report.unit, year: report.year }),
    color: asks.count > 0 || other !== null ? "orange" : "blue",
    blocks: [
      ...(offer.blank === null ? [] : [blankNote(offer.blank === "make")]),
      ...otherNote(report, other),
      ...offerNotes(report, offer, here),
      {
        block: "form",
        fields: fields.length === 0 ? [note(say("offer.nothing"))] : fields,
        buttons: [
          ...(isForm ? [blankButton(id, true)] : []),
          ...anotherButton(id, other, !isForm),
          ...takeButtons(id, here, asks, other === null && !isForm),
          ...(offer.blank === "make" && !isForm ? [blankButton(id, false)] : []),
          ...pageButtons(id, at, pages),
          ...hiddenButton(id, offer),
          ...bulkButton(id, offer),
          ...proofButton(id, offer),
          { label: say("button.offer-leave"), press: { do: "offerLeave", offer: id } },
        ],
      },
    ],
  };
}

function note(text: Say): TextBlock {
  return { block: "text", text, tone: "note" };
}

/** The file may prove something instead. */
function proofButton(id: string, { file }: Offer): Button[] {
  return file === null ? [] : [{ label: say("evidence.as-proof"), press: { do: "keepFile", offer: id } }];
}

/** The file is of another unit, year or form: what it says beside what the report is. */
function otherNote(report: OpenReport, other: OtherReport | null): TextBlock[] {
  if (other === null) return [];
  const { unit, year, form } = other;
  const text = say("offer.other-report", {
    unit: unit === null ? null : { file: unit, report: report.unit },
    year: year === null ? null : { file: year, report: report.year },
    form: form === null ? null : { report: report.title },
  });
  return [{ block: "text", text, tone: "warn" }];
}

function anotherButton(id: string, other: OtherReport | null, isBest: boolean): Button[] {
  if (other === null) return [];
  const another: Button = { label: say("button.offer-another"), press: { do: "offerAnother", offer: id } };
  return [isBest ? { ...another, kind: "primary" } : another];
}

/** Without anything to be overwritten there is one way to take it all. */
function takeButtons(id: string, { items }: Here, { keys }: Asks, isBest: boolean): Button[] {
  const read = items.filter(({ value }) => value !== null);
  const over = read.filter(({ standing }) => standing === "other").length;
  const unread = items.length - read.length;
  if (items.length === 0) return [];
  const fresh = read.filter((item) => item.standing !== "other" && (!isDoubtful(item) || keys.has(item.key))).length;
  return [
    {
      label:
        over + unread > 0 ? say("button.offer-chosen", { count: fresh }) : say("button.offer-take", { count: fresh }),
      press: { do: "offerTake", offer: id, what: "chosen" },
      ...(isBest ? { kind: "primary" as const } : {}),
    },
    ...(over > 0
      ? [
          {
            label: say("button.offer-all", { over }),
            press: { do: "offerTake" as const, offer: id, what: "all" as const },
          },
        ]
      : []),
  ];
}

function pageButtons(id: string, at: number, pages: number): Button[] {
  if (pages < 2) return [];
  const to = (page: number) => ({ do: "offerShow" as const, offer: id, page, open: null });
  return [
    { label: say("button.previous-page"), press: to(Math.max(0, at - 1)), disabled: at === 0 },
    { label: say("button.next-page"), press: to(Math.min(pages - 1, at + 1)), disabled: at === pages - 1 },
  ];
}

/** A list of projects can also make a report of each. */
function bulkButton(id: string, { projects }: Offer): Button[] {
  return projects.length > 1 ? [{ label: say("button.bulk"), press: { do: "bulk", offer: id } }] : [];
}

function hiddenButton(id: string, { hidden, file }: Offer): Button[] {
  return hidden && file !== null
    ? [{ label: say("button.offer-hidden"), press: { do: "offerHidden", offer: id } }]
    : [];
}
