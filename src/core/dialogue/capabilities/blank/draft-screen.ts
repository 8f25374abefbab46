/** 我这样理解: what a blank file was understood to ask, a card for each table, and what is wrong corrected by choosing. */
import { blankKinds } from "../../../blank/blank-words.js";
import { type Entry, type EntryGroup, entryGroups } from "../../../blank/entries.js";
import { say } from "../../../say.js";
import { pageOf } from "../../screen/pager.js";
import type { Block, Button, FormBlock, Input, Screen } from "../../screen/screen.js";
import type { OpenDraft } from "../../turn/context.js";
import { draftLines, kindSay, text } from "./draft-lines.js";

/** Names of the inputs. */
export const correction = { key: "blank.key", to: "blank.to", unit: "blank.unit", of: "blank.of" } as const;

/** Entries on one card, so that it stays within the platform's limits. */
const perCard = 36;

/** Kinds that a person can choose; the others come of the form's own shape. */
export const chosenKinds = blankKinds.filter(
  (kind) => !["narrative", "choice", "dateRange", "score", "weight", "target", "actual", "tick", "sign"].includes(kind),
);

/** Corrections of the version before, or gaps, that are named. */
const mostNamed = 8;

interface Card extends EntryGroup {
  /** Which of the cards of one table, from 1; 0: the only one. */
  readonly share: number;
}

/** Long tables go on on further cards. */
export function draftCards({ draft }: Pick<OpenDraft, "draft">): Card[] {
  return entryGroups(draft.understood).flatMap(({ table, entries }) => {
    const { pages } = pageOf(entries, 0, perCard);
    return Array.from({ length: pages }, (_, index) => ({
      table,
      entries: pageOf(entries, index, perCard).shown,
      share: pages === 1 ? 0 : index + 1,
    }));
  });
}

/** The card on which it stands, from 0. */
export function cardOf(open: Pick<OpenDraft, "draft">, key: string): number {
  return Math.max(
    0,
    draftCards(open).findIndex(({ entries }) => entries.some((entry) => entry.key === key)),
  );
}

/** A correction that was not taken: what is wrong with it, and what was chosen. */
interface Failed {
  readonly problem: "key" | "sum" | null;
  /** By input name. */
  readonly typed: ReadonlyMap<string, string>;
}

const fresh: Failed = { problem: null, typed: new Map() };

export function draftScreen(open: OpenDraft, page: number, failed = fresh): Screen {
  const { id, name, draft } = open;
  const cards = draftCards(open);
  const at = Math.max(0, Math.min(page, cards.length - 1));
  const card = cards[at] ?? { table: null, entries: [], share: 0 };
  return {
    title: say("blank.title", { title: draft.understood.title }),
    subtitle: say("blank.subtitle", { name, page: at + 1, pages: cards.length }),
    color: "blue",
    blocks: [
      ...(at === 0 ? [...strangeBlocks(open), ...twinBlocks(open), ...carriedBlocks(open)] : []),
      text("blank.table", { table: card.table, share: card.share }),
      ...draftLines(card.entries),
      ...(at === 0 ? [...schemeBlocks(open), ...unsureBlocks(open, cards)] : []),
      correctionForm(open, card.entries, at, failed),
      ...correctedBlocks(open),
      { block: "buttons", buttons: [...pageButtons(id, at, cards.length), trial(id)] },
    ],
  };
}

function trial(draft: string): Button {
  return { label: say("button.blank-try"), press: { do: "blankTry", draft }, kind: "primary" };
}

function pageButtons(draft: string, at: number, pages: number): Button[] {
  if (pages < 2) return [];
  const to = (page: number) => ({ do: "blankShow" as const, draft, page });
  return [
    { label: say("button.blank-previous"), press: to(at - 1), disabled: at === 0 },
    { label: say("button.blank-next"), press: to(at + 1), disabled: at === pages - 1 },
  ];
}

/** What looks like no blank form at all: a report that was filled in, a notice, a contract. */
function strangeBlocks({ draft: { understood } }: OpenDraft): Block[] {
  const { parts, filled } = understood;
  const isText = parts.every(({ part, table }) => part !== "narrative" && table === null);
  const warn = (key: string): Block[] => [{ ...text(key, {}), tone: "warn" }];
  return [...(filled === true ? warn("blank.filled") : []), ...(isText ? warn("blank.no-table") : [])];
}

/** A form of the same title is there: next year's blank is usually its new version. */
function twinBlocks({ id, draft }: OpenDraft): Block[] {
  const { twin, follows } = draft;
  if (twin === null) return [];
  return [
    {
      block: "row",
      text: say(follows ? "blank.follows" : "blank.beside", { version: twin.version, next: twin.version + 1 }),
      tone: "warn",
      buttons: [
        {
          label: say(follows ? "button.blank-beside" : "button.blank-follow"),
          press: { do: "blankFollows", draft: id, follows: !follows },
        },
      ],
    },
  ];
}

/** By which rule of points, and where the form says so. */
function schemeBlocks({ draft: { schemeTitle: title, understood } }: OpenDraft): Block[] {
  if (title === undefined || title === null || understood.scheme === null) return [];
  const { from } = understood.scheme;
  const isPoints = /^\d*$/.test(from);
  return [text("blank.scheme", { title, points: isPoints ? from : "", printed: isPoints ? "" : from })];
}

/** How many lines are marked, and which gaps nothing names: they are not asked and have no line. */
function unsureBlocks({ draft: { understood } }: OpenDraft, cards: readonly Card[]): Block[] {
  const marked = cards.flatMap(({ entries }) => entries.filter(({ doubt }) => doubt !== null)).length;
  const nameless = understood.unsure.filter(({ why }) => why === "no-label");
  const places = nameless.slice(0, mostNamed).map(({ at, text: found }) => ({ ...at, text: found }));
  const warn = (count: number, key: string, data = {}): Block[] =>
    count === 0 ? [] : [{ ...text(key, { count, ...data }), tone: "warn" }];
  return [
    ...warn(marked, "blank.unsure"),
    ...warn(nameless.length, "blank.nameless", { places, more: nameless.length - places.length }),
  ];
}

/** What was corrected in the version before is corrected again. */
function carriedBlocks({ draft: { carried, twin } }: OpenDraft): Block[] {
  const told = (key: string, labels: readonly string[], tone: "note" | "warn"): Block[] => {
    const more = Math.max(0, labels.length - mostNamed);
    const data = { version: twin?.version, count: labels.length, labels: labels.slice(0, mostNamed), more };
    return labels.length === 0 ? [] : [{ ...text(key, data), tone }];
  };
  return [...told("blank.carried", carried.taken, "note"), ...told("blank.carried-lost", carried.lost, "warn")];
}

/** What was corrected so far, and the way back. */
function correctedBlocks({ id, draft: { start, corrections } }: OpenDraft): Block[] {
  if (start === undefined || corrections.length === 0) return [];
  const labels = corrections.map(({ label }) => label.split("\n")[0] ?? label);
  const more = Math.max(0, labels.length - mostNamed);
  return [
    {
      block: "row",
      text: say("blank.so-far", { count: labels.length, labels: labels.slice(-mostNamed), more }),
      tone: "note",
      buttons: [{ label: say("button.blank-back-one"), press: { do: "blankTakeBack", draft: id } }],
    },
  ];
}

function correctionForm(
  { id, draft }: OpenDraft,
  entries: readonly Entry[],
  page: number,
  { problem, typed }: Failed,
): FormBlock {
  const amounts = entries.filter(
    ({ as, kind }) => (as === "ask" || as === "column") && kind !== null && isAmount(kind),
  );
  const input = (name: string) => ({
    block: "input" as const,
    name,
    value: typed.get(name) ?? "",
    optional: true,
  });
  const ofSeveral: Input[] =
    amounts.length < 2
      ? []
      : [
          {
            ...input(correction.of),
            type: "choices",
            label: say("blank.of"),
            options: amounts.map(({ key, label }) => ({ value: key, label })),
            problem: problem === "sum" ? say("problem.blank-sum") : null,
          },
        ];
  return {
    block: "form",
    fields: [
      { block: "text", text: say("blank.correct"), tone: "note" },
      {
        ...input(correction.key),
        type: "choice",
        label: say("blank.key"),
        options: entries.map(({ key, label }) => ({ value: key, label })),
        problem: problem === "key" ? say("problem.blank-key") : null,
      },
      {
        ...input(correction.to),
        type: "choice",
        label: say("blank.to"),
        options: [
          ...chosenKinds.map((kind) => ({ value: kind, label: kindSay(kind) })),
          ...(amounts.length < 2 ? [] : computed),
          ...(entries.some(({ as, options }) => as !== "column" && options.length > 0)
            ? [
                { value: "@one", label: say("blank.to-one") },
                { value: "@many", label: say("blank.to-many") },
              ]
            : []),
          { value: "@not", label: say("blank.to-not") },
        ],
      },
      {
        ...input(correction.unit),
        type: "text",
        label: say("blank.unit"),
        placeholder: say("blank.unit-hint", { units: draft.moneyUnits }),
        max: 20,
      },
      ...ofSeveral,
    ],
    buttons: [{ label: say("button.blank-correct"), press: { do: "blankCorrect", draft: id, page } }],
  };
}

const computed = [
  { value: "@sum", label: say("blank.to-sum") },
  { value: "@less", label: say("blank.to-less") },
  { value: "@share", label: say("blank.to-share") },
  { value: "@shareBack", label: say("blank.to-share-back") },
];

function isAmount(kind: string): boolean {
  return ["money", "number", "count", "percent", "area"].includes(kind);
}
