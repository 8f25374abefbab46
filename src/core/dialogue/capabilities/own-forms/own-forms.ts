/** Forms that people made: switched off and on, handed out as folders. */
import { say } from "../../../say.js";
import type { Capability } from "../../turn/capability.js";
import { goTo, outcome, remark } from "../../turn/outcome.js";
import { ownFormsScreen } from "./own-forms-screen.js";
import type { ownForms as schema } from "./schema.js";

export const ownForms: Capability<typeof schema> = {
  places: { ownForms: { of: "person", needs: "ownForms", exists: () => true, screen: ownFormsScreen } },
  presses: {
    ownForms: (context, { page }) => goTo(context, { at: "ownForms", page: page ?? 0 }),
    turnForm: ({ state }, { form, off }) =>
      outcome(state, {
        effects: [{ effect: "turnForm", form, off }],
        toast: { type: "success", text: say(off ? "own-forms.turned-off" : "own-forms.turned-on") },
      }),
    exportForm: ({ state }, { form, version }) => ({
      ...remark(state, say("own-forms.exporting")),
      effects: [{ effect: "exportForm", form, version }],
    }),
  },
  commands: { ownForms: { do: "ownForms" } },
  messages: [],
  steps: {},
};
