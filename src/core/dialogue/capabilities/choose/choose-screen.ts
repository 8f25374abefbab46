/** All forms, or those of a region, of an occasion, or that typed words fit. */
import { say } from "../../../say.js";
import { formsNamed, orderedForms } from "../../entry/find-forms.js";
import { pageOf, pager } from "../../screen/pager.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { Drawing } from "../../turn/capability.js";
import type { FormChoice } from "../../turn/context.js";
import type { Place } from "../../turn/place.js";

/** Name of the input. */
export const findWords = "find.words";

const perPage = 8;
/** Regions that have a button. */
const regionsShown = 10;

type At = Extract<Place, { at: "chooseForm" }>;

export function chooseScreen({ context, around }: Drawing, place: At): Screen {
  const { reports } = around.home;
  const all = orderedForms(context.forms, reports);
  const { region, kind, words = "" } = place;
  const fitting = formsNamed(all, words).filter(
    (form) =>
      (region === undefined || form.region?.startsWith(region) === true) && (kind === undefined || form.kind === kind),
  );
  const { shown, at, pages } = pageOf(fitting, place.page, perPage);
  const used = new Set(reports.map(({ form }) => form));
  const narrowed = { ...(region !== undefined && { region }), ...(kind !== undefined && { kind }), words };
  return {
    title: say("chooser.title"),
    subtitle: say("chooser.subtitle", { count: fitting.length, all: all.length }),
    color: "indigo",
    blocks: [
      {
        block: "form",
        fields: [
          {
            block: "input",
            name: findWords,
            type: "text",
            label: say("chooser.words"),
            placeholder: say("chooser.words-placeholder"),
            value: words,
            optional: true,
            max: 60,
          },
        ],
        buttons: [{ label: say("button.find-form"), press: { do: "findForm" } }],
      },
      ...kindButtons(all, place),
      ...regionButtons(all, place),
      ...(shown.length === 0 ? [{ block: "text" as const, tone: "warn" as const, text: say("chooser.none") }] : []),
      ...shown.map((form) => formRow(form, used.has(form.id))),
      ...pager(at, pages, (page) => ({ do: "chooseForm", page, ...narrowed })),
      {
        block: "buttons",
        buttons: [
          { label: say("button.home"), press: { do: "home" } },
          ...(context.makesForms ? [{ label: say("button.blank-new"), press: { do: "blankWanted" as const } }] : []),
        ],
      },
    ],
  };
}

function formRow({ id, title, region, kind }: FormChoice, used: boolean): Block {
  return {
    block: "row",
    text: say("chooser.form", { title, region, kind: say(`chooser.kind-${kind}`), used }),
    buttons: [
      { label: say("button.form-card"), press: { do: "formCard", form: id } },
      { label: say("button.begin-form"), press: { do: "beginForm", begin: id } },
    ],
  };
}

function kindButtons(forms: readonly FormChoice[], { region, kind }: At): Block[] {
  const kinds = (["goal", "evaluation", "narrative"] as const).filter((one) => forms.some((form) => form.kind === one));
  if (kinds.length < 2) return [];
  const kept = region === undefined ? {} : { region };
  return filter([
    { label: say("chooser.all-kinds"), press: { do: "chooseForm", ...kept }, disabled: kind === undefined },
    ...kinds.map(
      (one): Button => ({
        label: say(`chooser.kind-${one}`),
        press: { do: "chooseForm", kind: one, ...kept },
        disabled: kind === one,
      }),
    ),
  ]);
}

function regionButtons(forms: readonly FormChoice[], { region, kind }: At): Block[] {
  const all = [...new Set(forms.flatMap((form) => form.region ?? []))];
  // A province stands for its cities.
  const regions = all
    .filter((one) => !all.some((wider) => wider !== one && one.startsWith(wider)))
    .slice(0, regionsShown);
  if (regions.length < 2) return [];
  const kept = kind === undefined ? {} : { kind };
  return filter([
    { label: say("chooser.all-regions"), press: { do: "chooseForm", ...kept }, disabled: region === undefined },
    ...regions.map(
      (one): Button => ({
        label: say("chooser.region", { region: one }),
        press: { do: "chooseForm", region: one, ...kept },
        disabled: region === one,
      }),
    ),
  ]);
}

function filter(buttons: readonly Button[]): Block[] {
  return [{ block: "buttons", buttons }];
}
