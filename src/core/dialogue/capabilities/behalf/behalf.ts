/** 代填. */
import { tellings } from "../../../evidence/behalf.js";
import { say } from "../../../say.js";
import { nameBehind } from "../../entry/name-behind.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { returned, sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { withReport } from "../../turn/with-report.js";
import type { behalf as schema } from "./schema.js";

const whoInput = "behalfWho";
const howInput = "behalfHow";
/** Characters of a name. */
const longestName = 30;

export const behalf: Capability<typeof schema> = {
  places: { behalf: { of: "report", needs: null, exists: () => true, screen: behalfScreen } },
  presses: {
    behalf: withReport((context) => sideTrip(context, { at: "behalf" })),
    startBehalf: withReport((context, _, typed) => start(context, typed)),
    endBehalf: withReport(({ state }) =>
      outcome({ ...state, behalf: null }, { notices: [{ text: say("behalf.ended"), tone: "note" }] }),
    ),
  },
  commands: { behalf: { do: "behalf" }, endBehalf: { do: "endBehalf" } },
  messages: [{ act: "answerFor", read: forSomebody }],
  steps: {},
};

/** 代填 张科长: the card, with the name in it. */
function forSomebody(context: WithReport, text: string): Outcome | null {
  const name = nameBehind(context.words.exact.behalf, text);
  if (name === null || name === "") return null;
  return { ...sideTrip(context, { at: "behalf" }), typed: new Map([[whoInput, name]]) };
}

function behalfScreen({ typed, problems }: View): Screen {
  return {
    title: say("behalf.title"),
    color: "indigo",
    blocks: [
      { block: "text", text: say("behalf.what") },
      {
        block: "form",
        fields: [
          {
            ...{ block: "input", name: whoInput, type: "text", label: say("behalf.who"), max: longestName },
            placeholder: say("behalf.who-hint"),
            value: typed.get(whoInput) ?? "",
            problem: problems.get(whoInput) ?? null,
          },
          {
            ...{ block: "input", name: howInput, type: "choice", label: say("behalf.how") },
            value: typed.get(howInput) ?? tellings[0],
            options: tellings.map((how) => ({ value: how, label: say(`behalf.by-${how}`) })),
          },
        ],
        buttons: [
          { label: say("behalf.start"), press: { do: "startBehalf" }, kind: "primary" },
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}

function start(context: WithReport, { given }: TypedInputs): Outcome {
  const who = (given.get(whoInput) ?? "").trim().slice(0, longestName);
  const how = tellings.find((one) => one === given.get(howInput)) ?? tellings[0];
  if (who === "")
    return outcome(
      { ...context.state, place: { at: "behalf" } },
      { problems: new Map([[whoInput, say("behalf.for-whom")]]), typed: given },
    );
  return outcome({ ...returned(context), behalf: { who, how } });
}
