/** The values of one section or row, decided one by one. */
import { say } from "../../../say.js";
import { pageOf } from "../../screen/pager.js";
import type { Button, Screen } from "../../screen/screen.js";
import type { OpenReport } from "../../turn/context.js";
import { doubtInputs } from "./doubt-inputs.js";
import { groupTitle } from "./offer-groups.js";
import type { Here } from "./offered-here.js";

/** Choices on one card. */
const perCard = 8;

/** The items of the section, and those that its card shows. */
export function groupPage({ items: all }: Here, group: string, page: number) {
  const items = all.filter((item) => item.group === group);
  return { items, ...pageOf(items, page, perCard) };
}

export function openGroupScreen(report: OpenReport, id: string, here: Here, group: string, page: number): Screen {
  const { items, shown, at, pages } = groupPage(here, group, page);
  const to = (next: number) => ({ do: "offerShow" as const, offer: id, page: next, open: group });
  const turn: Button[] =
    pages < 2
      ? []
      : [
          { label: say("button.previous-page"), press: to(Math.max(0, at - 1)), disabled: at === 0 },
          { label: say("button.next-page"), press: to(Math.min(pages - 1, at + 1)), disabled: at === pages - 1 },
        ];
  return {
    title: say("offer.open-title", { title: groupTitle(report.ledger, here, group, items), count: items.length }),
    subtitle: say("offer.open-subtitle"),
    color: "blue",
    blocks: [
      {
        block: "form",
        fields:
          shown.length === 0
            ? [{ block: "text", tone: "note", text: say("offer.nothing") }]
            : doubtInputs(report, shown),
        buttons: [
          {
            label: say("button.offer-write"),
            press: { do: "offerTake", offer: id, what: "group", group },
            kind: "primary",
          },
          ...turn,
          { label: say("button.offer-back"), press: { do: "offerShow", offer: id, page: 0, open: null } },
        ],
      },
    ],
  };
}
