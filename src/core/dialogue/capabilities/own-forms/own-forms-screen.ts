/** The forms that people made, newest first, each with what can be done with it. */
import { chinaTime } from "../../../evidence/china-time.js";
import { say } from "../../../say.js";
import { pageOf } from "../../screen/pager.js";
import type { Block, Screen } from "../../screen/screen.js";
import type { Drawing } from "../../turn/capability.js";
import type { Place } from "../../turn/place.js";

const perPage = 8;

export function ownFormsScreen({ around }: Drawing, place: Extract<Place, { at: "ownForms" }>): Screen {
  const { shown, at, pages } = pageOf(around.ownForms, place.page, perPage);
  return {
    title: say("own-forms.title", { count: around.ownForms.length }),
    color: "indigo",
    blocks: [
      ...(shown.length === 0 ? [{ block: "text" as const, text: say("own-forms.none") }] : []),
      ...shown.map(
        ({ id, version, title, at: made, off }): Block => ({
          block: "row",
          text: say("own-forms.line", { title, version, day: chinaTime(made).date, off }),
          tone: off ? "note" : "plain",
          buttons: [
            off
              ? { label: say("button.form-on"), press: { do: "turnForm", form: id, off: false } }
              : {
                  label: say("button.form-off"),
                  press: { do: "turnForm", form: id, off: true },
                  confirm: say("own-forms.confirm-off", { title }),
                },
            { label: say("button.form-export"), press: { do: "exportForm", form: id, version } },
          ],
        }),
      ),
      {
        block: "buttons",
        buttons: [
          ...(pages > 1
            ? [
                {
                  label: say("button.next-page"),
                  press: { do: "ownForms" as const, page: (at + 1) % pages },
                },
              ]
            : []),
          { label: say("button.blank-new"), press: { do: "blankWanted" } },
          { label: say("button.home"), press: { do: "home" } },
        ],
      },
    ],
  };
}
