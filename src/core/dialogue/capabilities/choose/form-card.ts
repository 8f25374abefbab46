/** What a form asks, card by card, before anybody begins it. */
import { say } from "../../../say.js";
import { askedSteps } from "../../screen/asked-steps.js";
import type { Screen } from "../../screen/screen.js";
import type { Drawing } from "../../turn/capability.js";
import type { Place } from "../../turn/place.js";

export function formCard({ context, around: { asked } }: Drawing, place: Extract<Place, { at: "formCard" }>): Screen {
  const form = context.forms.find(({ id }) => id === place.form);
  const back = { label: say("button.choose-form"), press: { do: "chooseForm" as const } };
  if (form === undefined)
    return {
      title: say("chooser.title"),
      color: "orange",
      blocks: [
        { block: "text", text: say("chooser.gone") },
        { block: "buttons", buttons: [back] },
      ],
    };
  const { id, title, region, kind, schemes, source, unconfirmed } = form;
  return {
    title: say("chooser.card-title", { title }),
    subtitle: say("chooser.card-subtitle", { region, kind: say(`chooser.kind-${kind}`), count: asked.length }),
    color: "blue",
    blocks: [
      { block: "text", text: say("chooser.asks") },
      ...askedSteps(asked),
      ...(source === null
        ? []
        : [
            {
              block: "text" as const,
              tone: "note" as const,
              text: say("chooser.source", { source, unconfirmed, any: unconfirmed.length > 0 }),
            },
          ]),
      ...(schemes.length > 0
        ? [
            {
              block: "text" as const,
              tone: "note" as const,
              text: say("chooser.schemes", { schemes: schemes.map((one) => one.title) }),
            },
          ]
        : []),
      {
        block: "buttons",
        buttons: [
          { label: say("button.begin-form"), press: { do: "beginForm", begin: id }, kind: "primary" },
          { label: say("button.sample-form"), press: { do: "sampleForm", form: id } },
          back,
        ],
      },
    ],
  };
}
