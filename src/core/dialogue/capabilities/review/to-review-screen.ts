/** 待我审: what waits for this person. A single report is shown at once, as the card that it came with. */
import { say } from "../../../say.js";
import { forever } from "../../screen/forever.js";
import { type Named, nameOfReport } from "../../screen/named.js";
import type { Block, Screen } from "../../screen/screen.js";
import type { Drawing } from "../../turn/capability.js";
import { reviewCard } from "./review-card.js";

export function toReviewScreen({ context: { person, report: open }, result, around: { toReview } }: Drawing): Screen {
  const [only, ...others] = toReview;
  if (only !== undefined && others.length === 0) {
    const { report, facts } = only;
    return forever(reviewCard({ ...result, report }, person, facts), report.id);
  }
  return {
    title: say("to-review.title"),
    color: "indigo",
    blocks: [
      {
        block: "text",
        text: say(only === undefined ? "to-review.none" : "to-review.list", { count: toReview.length }),
      },
      ...toReview.map(
        ({ report }): Block => ({
          block: "row",
          text: say("to-review.line", { ...nameOfReport(report) }),
          buttons: [{ label: say("to-review.open"), press: { do: "review" }, report: report.id, kind: "primary" }],
        }),
      ),
      ...(open !== null && open.owner === person && open.review.round > 0 ? [ownReview(nameOfReport(open))] : []),
      { block: "buttons", buttons: [{ label: say("button.home"), press: { do: "home" } }] },
    ],
  };
}

/** Whoever sent a report to be reviewed asks by the same word where it is. */
function ownReview(named: Named): Block {
  return {
    block: "row",
    text: say("to-review.own", { ...named }),
    buttons: [{ label: say("to-review.see"), press: { do: "review" } }],
  };
}
