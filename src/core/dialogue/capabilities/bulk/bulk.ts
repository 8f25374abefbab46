/** From a list of projects a report each; all of them at a glance, and all of their files. */
import { listUnits } from "../../../bulk/money-of-list.js";
import { sourceOf } from "../../../offer/offer.js";
import { say } from "../../../say.js";
import { newReport, readNewReport } from "../../entry/new-report.js";
import { returned, sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { Context } from "../../turn/context.js";
import { type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { amountInput, bulkInputs, bulkScreen, sameAs } from "./bulk-screen.js";
import type { bulk as schema } from "./schema.js";

export const bulk: Capability<typeof schema> = {
  places: {
    bulk: {
      of: "person",
      needs: "people",
      exists: () => true,
      screen: ({ context, result, around }, place) => {
        const read = context.offer?.id === place.offer ? context.offer : null;
        return bulkScreen(
          {
            forms: context.forms,
            people: around.people.filter((one) => one !== context.person),
            now: context.now,
            sent: false,
          },
          read,
          result,
        );
      },
      here: { cancel: (context) => outcome(returned(context)) },
    },
  },
  presses: {
    bulk: (context, { offer }) => sideTrip(context, { at: "bulk", offer }),
    makeReports: (context, { offer }, typed) => makeReports(context, offer, typed),
    bulkHidden: (context, { offer }) => readHidden(context, offer),
    undoReports: (context, { offer }) => undoReports(context, offer),
    projectBoard: ({ state }, { form, year }) => ({
      ...remark(state, say("bulk.board-coming")),
      effects: [{ effect: "projectBoard", form, year }],
    }),
    makeAll: ({ state }, { form, year }) => ({
      ...remark(state, say("bulk.files-coming")),
      effects: [{ effect: "makeAll", form, year }],
    }),
  },
  commands: {
    projectBoard: { do: "projectBoard", form: null, year: null },
    makeAll: { do: "makeAll", form: null, year: null },
  },
  messages: [],
  steps: {},
};

/** A job reads the file once more and makes the reports. */
function makeReports(context: Context, id: string, typed: TypedInputs): Outcome {
  const { offer: read, state, forms } = context;
  const { given } = typed;
  if (given.size === 0) return remark(state, say("toast.form-missing"));
  const source = read === null || read.id !== id ? null : sourceOf(read.offer);
  if (read === null || source === null) return remark(state, say("offer.gone"));
  const wanted = readNewReport(
    forms.filter(({ ofProject }) => ofProject === true),
    typed,
  );
  const there = sideTrip(context, { at: "bulk", offer: id });
  if ("problems" in wanted) return { ...there, ...wanted, typed: new Map([...given, ...wanted.typed]) };
  const { projects, money } = read.offer;
  const same = projects.flatMap(({ alike }, project) =>
    alike !== null && given.get(sameAs(project)) === alike.id ? [{ project, report: alike.id }] : [],
  );
  const asked = projects.flatMap(({ asked: some }, project) => some.map(({ role }) => ({ project, role })));
  const mended = asked.flatMap(({ project, role }) => {
    const text = given.get(amountInput(project, role));
    return text === undefined ? [] : [{ project, role, text }];
  });
  return {
    ...remark(state, say("bulk.making", { count: projects.length, form: titleOf(context, wanted.form) })),
    effects: [
      {
        effect: "makeReports",
        file: source,
        ...wanted,
        source: given.get(bulkInputs.source) ?? null,
        money: money === null ? null : (listUnits.find((unit) => unit === given.get(bulkInputs.money)) ?? money),
        mended,
        goal: (given.get(bulkInputs.goal) ?? "").trim(),
        people: [...(typed.picked.get(bulkInputs.people) ?? [])],
        same,
      },
    ],
  };
}

/** Of the file its list alone is wanted, whatever report is open. */
function readHidden({ offer: read, state }: Context, id: string): Outcome {
  const source = read === null || read.id !== id ? null : sourceOf(read.offer);
  if (source === null) return remark(state, say("offer.gone"));
  return {
    ...remark(state, say("notice.file", { name: source.name })),
    effects: [{ effect: "readFile", ...source, withHidden: true, listOnly: true }],
  };
}

/** All that the list made is taken back at once. */
function undoReports({ offer: read, state }: Context, id: string): Outcome {
  const made = read?.id === id ? read.offer.made : null;
  if (made === null) return remark(state, say("bulk.undo-gone"));
  return { ...remark(state, say("bulk.undoing")), effects: [{ effect: "undoReports", made }] };
}

function titleOf({ forms }: Context, form: string): string {
  return forms.find(({ id }) => id === form)?.title ?? newReport.form;
}
