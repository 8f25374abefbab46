/** 提问 or 退回 about one place. */
import { say } from "../../../say.js";
import { nameOfPlace, valueAt } from "../../entry/places-named.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { opinionText } from "./opinion.js";

export function askScreen(view: View, about: string): Screen {
  const { ledger } = view;
  return {
    title: say("review.ask-title"),
    subtitle: say("review.of-unit", { unit: view.report.unit }),
    color: "indigo",
    blocks: [
      {
        block: "text",
        text: say("review.ask-about", { name: nameOfPlace(ledger, about), value: valueAt(ledger, about) }),
      },
      {
        block: "form",
        fields: [opinionText(view, say("review.question"), say("review.question-hint"))],
        buttons: [
          { label: say("review.ask"), press: { do: "askQuestion" }, kind: "primary" },
          { label: say("review.return-with-this"), press: { do: "returnReport" }, kind: "danger" },
          { label: say("review.back"), press: { do: "review" } },
        ],
      },
    ],
  };
}
