/** A blank file becomes a form: looked at, corrected, tried, put to use. */
import { say } from "../../../say.js";
import type { Capability } from "../../turn/capability.js";
import type { Context, OpenDraft } from "../../turn/context.js";
import { goTo, type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { goneScreen, wantedScreen } from "./aside-screens.js";
import { correctDraft, takeBack } from "./correct-draft.js";
import { correction, draftScreen } from "./draft-screen.js";
import type { blank as schema } from "./schema.js";

export const blank: Capability<typeof schema> = {
  places: {
    blankWanted: { of: "person", needs: null, exists: () => true, screen: () => wantedScreen() },
    blank: {
      of: "person",
      needs: null,
      exists: () => true,
      screen: ({ context, result }, place) => {
        const { formDraft } = context;
        if (formDraft === null || formDraft.id !== place.draft) return goneScreen();
        const wrong = result.problems.has(correction.of) ? "sum" : result.problems.has(correction.key) ? "key" : null;
        return draftScreen(formDraft, place.page, { problem: wrong, typed: result.typed });
      },
      here: {
        undo: (context) =>
          context.formDraft === null ? goTo(context, { at: "blankWanted" }) : takeBack(context, context.formDraft),
      },
    },
  },
  presses: {
    blankWanted: (context) => goTo(context, { at: "blankWanted" }),
    blankOfFile: (context, { offer }) => readAsBlank(context, offer),
    blankShow: about((context, { id }, { page }) => goTo(context, { at: "blank", draft: id, page })),
    blankCorrect: about((context, open, { page }, typed) => correctDraft(context, open, page, typed)),
    blankTakeBack: about(takeBack),
    blankFollows: about((context, { id, draft }, { follows }) =>
      goTo(
        context,
        { at: "blank", draft: id, page: 0 },
        { effects: [{ effect: "changeDraft", id, draft: { ...draft, follows, revision: draft.revision + 1 } }] },
      ),
    ),
    blankSame: about(({ state }, { id, draft }, { from, to, same }) => {
      const others = draft.said.filter((one) => one.from !== from || one.to !== to);
      const next = { ...draft, said: [...others, { from, to, same }], revision: draft.revision + 1 };
      return outcome(state, {
        remark: say("blank.trying"),
        effects: [
          { effect: "changeDraft", id, draft: next },
          { effect: "makeForm", draft: id, revision: next.revision, enable: false },
        ],
      });
    }),
    blankTry: about(({ state }, { id, draft }) => ordered(state, say("blank.trying"), id, draft.revision, false)),
    blankEnable: about(({ state }, { id, draft }, { revision }) =>
      revision === draft.revision
        ? ordered(state, say("blank.enabling"), id, revision, true)
        : remark(state, say("blank.changed")),
    ),
  },
  commands: { blankWanted: { do: "blankWanted" } },
  messages: [],
  steps: {},
};

function about<P extends { readonly draft: string }>(
  handler: (context: Context, open: OpenDraft, press: P, typed: TypedInputs) => Outcome,
) {
  return (context: Context, press: P, typed: TypedInputs): Outcome => {
    const { formDraft } = context;
    return formDraft === null || formDraft.id !== press.draft
      ? remark(context.state, say("blank.gone"))
      : handler(context, formDraft, press, typed);
  };
}

function ordered(
  state: Context["state"],
  text: ReturnType<typeof say>,
  draft: string,
  revision: number,
  enable: boolean,
): Outcome {
  return outcome(state, { remark: text, effects: [{ effect: "makeForm", draft, revision, enable }] });
}

/** A file that was sent as any other is taken for a blank form. */
function readAsBlank({ offer, state }: Context, id: string): Outcome {
  if (offer === null || offer.id !== id || offer.offer.file === null) return remark(state, say("blank.gone"));
  const { messageId, key, size } = offer.offer.file;
  const { name } = offer.offer;
  return outcome(state, {
    remark: say("blank.reading", { name }),
    effects: [{ effect: "readBlank", messageId, key, size, name, withHidden: false }],
  });
}
