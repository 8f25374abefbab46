/** From a list of projects a report each; all of them at a glance, and all of their files. */
import { say } from "../../../say.js";
import { newReport, readNewReport } from "../../entry/new-report.js";
import { returned, sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { Context } from "../../turn/context.js";
import { type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { bulkInputs, bulkScreen, sameAs } from "./bulk-screen.js";
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
  if (read === null || read.id !== id || read.offer.file === null) return remark(state, say("offer.gone"));
  const wanted = readNewReport(
    forms.filter(({ ofProject }) => ofProject === true),
    typed,
  );
  const there = sideTrip(context, { at: "bulk", offer: id });
  if ("problems" in wanted) return { ...there, ...wanted, typed: new Map([...given, ...wanted.typed]) };
  const same = read.offer.projects.flatMap(({ name, alike }, index) =>
    alike !== null && given.get(sameAs(index)) === alike.id ? [{ name, report: alike.id }] : [],
  );
  return {
    ...remark(state, say("bulk.making", { count: read.offer.projects.length, form: titleOf(context, wanted.form) })),
    effects: [
      {
        effect: "makeReports",
        file: { ...read.offer.file, name: read.offer.name },
        ...wanted,
        source: given.get(bulkInputs.source) ?? null,
        goal: (given.get(bulkInputs.goal) ?? "").trim(),
        people: [...(typed.picked.get(bulkInputs.people) ?? [])],
        same,
      },
    ],
  };
}

function titleOf({ forms }: Context, form: string): string {
  return forms.find(({ id }) => id === form)?.title ?? newReport.form;
}
