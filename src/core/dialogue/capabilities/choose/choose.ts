/** Which of many forms: by region and occasion, by typing, by what was filled in last; a sample of one before it is begun. */
import { say } from "../../../say.js";
import type { Capability } from "../../turn/capability.js";
import { goTo, outcome, remark } from "../../turn/outcome.js";
import { chooseScreen, findWords } from "./choose-screen.js";
import { formCard } from "./form-card.js";
import type { choose as schema } from "./schema.js";

export const choose: Capability<typeof schema> = {
  places: {
    chooseForm: { of: "person", needs: "home", exists: () => true, screen: chooseScreen },
    formCard: { of: "person", needs: "asked", exists: () => true, screen: formCard },
  },
  presses: {
    chooseForm: (context, { do: _, page = 0, ...narrowed }) => goTo(context, { at: "chooseForm", page, ...narrowed }),
    findForm: (context, _, { given }) => {
      if (given.size === 0) return remark(context.state, say("toast.form-missing"));
      const words = (given.get(findWords) ?? "").trim().slice(0, 60);
      return goTo(context, { at: "chooseForm", page: 0, words });
    },
    formCard: (context, { form }) => goTo(context, { at: "formCard", form }),
    sampleForm: ({ state, forms }, { form }) =>
      forms.some(({ id }) => id === form)
        ? outcome(state, { remark: say("chooser.sample-ordered"), effects: [{ effect: "sampleForm", form }] })
        : remark(state, say("chooser.gone")),
  },
  commands: { chooseForm: { do: "chooseForm" } },
  messages: [],
  steps: {},
};
