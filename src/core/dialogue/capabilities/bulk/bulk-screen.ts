/** A list of projects was read: which report each of them gets, and what all of them have in common, asked once. */
import { listUnits } from "../../../bulk/money-of-list.js";
import type { Offer } from "../../../offer/offer.js";
import { fundsSources } from "../../../reading/grid/funds-sources.js";
import { say } from "../../../say.js";
import { newReport } from "../../entry/new-report.js";
import type { Block, Button, FormPart, Input, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { Context, FormChoice } from "../../turn/context.js";
import type { Outcome } from "../../turn/outcome.js";

/** Names of the inputs. */
export const bulkInputs = {
  source: "bulk.source",
  goal: "bulk.goal",
  people: "bulk.people",
  money: "bulk.money",
} as const;

/** The input that asks whether the project of this place in the list is one that has a report. */
export function sameAs(index: number): string {
  return `bulk.same.${index}`;
}

/** The input for an amount of a project that has to be looked at. */
export function amountInput(project: number, role: string): string {
  return `bulk.amount.${project}.${role.slice(role.indexOf(".") + 1)}`;
}

/** Projects that are named, and asked about. */
const most = { named: 12, asked: 10, told: 6 } as const;

export interface BulkView {
  readonly forms: readonly FormChoice[];
  /** People who may be picked. */
  readonly people: readonly string[];
  readonly now: number;
  /** A job sends it: it stands at no place that one could go back from. */
  readonly sent: boolean;
}

/** `read` null: the file is not kept any more. */
export function bulkScreen(
  view: BulkView,
  read: Context["offer"],
  result: Pick<Outcome, "problems" | "typed"> = { problems: new Map(), typed: new Map() },
): Screen {
  const leave: Button = { label: say("button.offer-leave"), press: view.sent ? { do: "home" } : { do: "cancel" } };
  if (read === null || read.offer.projects.length === 0)
    return {
      title: say("offer.gone-title"),
      color: "orange",
      blocks: [
        { block: "text", text: say("offer.gone") },
        { block: "buttons", buttons: [{ label: say("button.home"), press: { do: "home" } }] },
      ],
    };
  const { id, offer } = read;
  const { projects } = offer;
  const known = projects.filter((one) => one.known);
  return {
    title: say("bulk.title", { name: offer.name, count: projects.length }),
    subtitle: say("bulk.subtitle"),
    color: "blue",
    blocks: [
      ...toldBlocks(offer),
      {
        block: "text",
        text: say("bulk.projects", {
          names: projects.slice(0, most.named).map(({ name }) => name),
          more: projects.length - most.named > 0 ? projects.length - most.named : null,
          known: known.length > 0 ? known.length : null,
        }),
        tone: "note",
      },
      {
        block: "form",
        fields: [
          ...amountInputs(offer, result),
          ...reportInputs(view, offer, result),
          ...commonInputs(view, offer, result),
          ...sameInputs(offer, result),
        ],
        buttons: [
          {
            label: say("button.make-reports", { count: projects.length }),
            press: { do: "makeReports", offer: id },
            kind: "primary",
          },
          ...hiddenButton(id, offer),
          leave,
        ],
      },
    ],
  };
}

/** Rows that a filter hides are no projects unless somebody says so. */
function hiddenButton(id: string, { hidden, file }: Offer): Button[] {
  return hidden && file !== null ? [{ label: say("button.offer-hidden"), press: { do: "bulkHidden", offer: id } }] : [];
}

/** How the list was read; its sums and rates that do not go together. */
function toldBlocks({ listTold }: Offer): Block[] {
  if (listTold.length === 0) return [];
  const told = listTold.slice(0, most.told).map(({ say: key, data = {} }) => say(key, data));
  return [
    { block: "text", tone: "warn", text: say("offer.told", { told, more: Math.max(0, listTold.length - most.told) }) },
  ];
}

type Typed = Pick<Outcome, "problems" | "typed">;

function reportInputs({ forms, now }: BulkView, offer: Offer, { problems, typed }: Typed): Input[] {
  const able = forms.filter(({ ofProject }) => ofProject === true);
  const input = (name: string, otherwise: string) => ({
    block: "input" as const,
    name,
    value: typed.get(name) ?? otherwise,
    problem: problems.get(name) ?? null,
  });
  const schemes = new Map(able.flatMap((form) => form.schemes.map(({ id, title }) => [id, title] as const)));
  const units = new Set(offer.projects.flatMap(({ unit }) => unit ?? []));
  const [unit = ""] = units;
  return [
    {
      ...input(newReport.form, (able.find(({ id }) => id === offer.usual.form) ?? able[0])?.id ?? ""),
      type: "choice",
      label: say("bulk.form"),
      options: able.map(({ id, title, region }) => ({
        value: id,
        label: say("offer.form-option", { title, region, count: null }),
      })),
    },
    {
      ...input(newReport.unit, units.size === 1 ? unit : (offer.usual.unit ?? "")),
      type: "text",
      label: say(units.size > 0 ? "bulk.unit-of-others" : "bulk.unit"),
      placeholder: say("home.unit-placeholder"),
      max: 100,
    },
    {
      ...input(newReport.year, String(offer.year ?? new Date(now).getUTCFullYear() - 1)),
      type: "text",
      label: say("home.year"),
      max: 20,
    },
    ...(schemes.size === 0
      ? []
      : [
          {
            ...input(newReport.scheme, ""),
            type: "choice" as const,
            label: say("home.scheme", { only: null }),
            options: [...schemes].map(([value, label]) => ({ value, label })),
          },
        ]),
  ];
}

const sourceNames = {
  "funds.appropriation": say("bulk.appropriation"),
  "funds.carryOver": say("bulk.carry-over"),
  "funds.other": say("bulk.other"),
} as const;

/** Set once for all of them. */
function commonInputs({ people }: BulkView, { money }: Offer, { typed }: Typed): Input[] {
  return [
    ...(money === null
      ? []
      : [
          {
            block: "input" as const,
            name: bulkInputs.money,
            type: "choice" as const,
            label: say("bulk.money"),
            value: typed.get(bulkInputs.money) ?? money,
            options: listUnits.map((unit) => ({ value: unit, label: unit })),
          },
        ]),
    {
      block: "input",
      name: bulkInputs.source,
      type: "choice",
      label: say("bulk.source"),
      value: typed.get(bulkInputs.source) ?? fundsSources[0],
      options: fundsSources.map((source) => ({ value: source, label: sourceNames[source] })),
    },
    {
      block: "input",
      name: bulkInputs.goal,
      type: "long",
      label: say("bulk.goal"),
      placeholder: say("bulk.goal-hint"),
      value: typed.get(bulkInputs.goal) ?? "",
      optional: true,
      max: 1000,
    },
    ...(people.length === 0
      ? []
      : [
          {
            block: "input" as const,
            name: bulkInputs.people,
            type: "people" as const,
            label: say("bulk.people"),
            value: "",
            optional: true,
            options: people.map((one) => ({ value: one, label: one })),
          },
        ]),
  ];
}

/** Amounts that are no number, or a doubtful one: with the likelier reading, and written only as they stand here. */
function amountInputs({ projects }: Offer, { typed }: Typed): FormPart[] {
  const all = projects.flatMap(({ name, asked }, project) => asked.map((one) => ({ ...one, name, project })));
  if (all.length === 0) return [];
  const more = Math.max(0, all.length - most.asked);
  return [
    { block: "text", tone: "warn", text: say("bulk.amounts", { count: all.length, more: more || null }) },
    ...all.slice(0, most.asked).map(
      ({ name, project, role, label, raw, reading }): FormPart => ({
        block: "input",
        name: amountInput(project, role),
        type: "text",
        label: say("bulk.amount", { name, label, raw: shortened(raw, 30), read: reading !== null }),
        value: typed.get(amountInput(project, role)) ?? reading ?? raw.slice(0, 60),
        optional: true,
        max: 60,
      }),
    ),
  ];
}

/** Nearly the name of a project that has a report: the same, or another? */
function sameInputs({ projects }: Offer, { typed }: Typed): FormPart[] {
  return projects
    .map((project, index) => ({ ...project, index }))
    .filter(({ alike }) => alike !== null)
    .slice(0, most.asked)
    .map(({ name, alike, index }) => ({
      block: "input",
      name: sameAs(index),
      type: "choice",
      label: say("bulk.same", { name, other: alike?.name ?? "" }),
      value: typed.get(sameAs(index)) ?? alike?.id ?? "",
      options: [
        { value: alike?.id ?? "", label: say("bulk.same-yes") },
        { value: "new", label: say("bulk.same-no") },
      ],
    }));
}
