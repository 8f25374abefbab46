/** From a file N values were read, M are to be confirmed: those first, then section by section, on cards of a measured size. */
import type { Offer } from "../../../offer/offer.js";
import { type Say, say } from "../../../say.js";
import { pageOf } from "../../screen/pager.js";
import type { Button, FormPart, Screen, TextBlock } from "../../screen/screen.js";
import type { OpenReport } from "../../turn/context.js";
import { blankButton, blankNote, isBetterBlank } from "./blank-parts.js";
import { doubtInputs } from "./doubt-inputs.js";
import { offerGroups } from "./offer-groups.js";
import { offerNotes } from "./offer-notes.js";
import { type Here, isDoubtful, type OfferPlace, offeredHere } from "./offered-here.js";
import { openGroupScreen } from "./open-group-screen.js";

/** Values that are asked about on one card; the next ones follow. */
export const asksPerCard = 6;
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
  const asked = here.items.filter((item) => isDoubtful(item) && place.choices?.[item.key] === undefined);
  const shownAsks = asked.slice(0, asksPerCard);
  const isForm = offer.blank === "make" && isBetterBlank(here.items.length);
  const groups = offerGroups(report, here, id);
  const space = Math.max(room.least, room.groups - shownAsks.length * room.ask);
  const { shown, at, pages } = pageOf(groups, place.page, mostGroups, { room: space, sizeOf: ({ size }) => size });
  const fields: FormPart[] = [
    ...(asked.length === 0
      ? []
      : [
          note(say("offer.asks", { count: asked.length, more: asked.length - shownAsks.length })),
          ...doubtInputs(report, shownAsks),
        ]),
    ...shown.flatMap(({ parts }) => parts),
    ...(pages > 1 ? [note(say("page.of", { page: at + 1, pages }))] : []),
  ];
  return {
    title:
      offer.blank !== null && isBetterBlank(here.items.length)
        ? say("offer.blank-title", { name: offer.name })
        : say("offer.title", { name: offer.name, count: here.items.length + here.same, asks: asked.length }),
    subtitle: say("offer.subtitle", { title: report.title, unit: report.unit, year: report.year }),
    color: asked.length > 0 ? "orange" : "blue",
    blocks: [
      ...(offer.blank === null ? [] : [blankNote(offer.blank === "make")]),
      ...offerNotes(report, offer, here),
      {
        block: "form",
        fields: fields.length === 0 ? [note(say("offer.nothing"))] : fields,
        buttons: [
          ...(isForm ? [blankButton(id, true)] : []),
          ...takeButtons(id, here, !isForm),
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

/** Without anything to be overwritten there is one way to take it all. */
function takeButtons(id: string, { items }: Here, isBest: boolean): Button[] {
  const read = items.filter(({ value }) => value !== null);
  const over = read.filter(({ standing }) => standing === "other").length;
  const unread = items.length - read.length;
  if (items.length === 0) return [];
  const fresh = read.length - over;
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
