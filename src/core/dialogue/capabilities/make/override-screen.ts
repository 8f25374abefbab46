/** 定稿 while errors are open: solve them, say why they stay, or take a draft. */
import { say } from "../../../say.js";
import { findingsPage, groupedBlocks } from "../../checking/finding-list.js";
import { errorsOf } from "../../checking/findings.js";
import { reasonField } from "../../checking/reason-input.js";
import { pager } from "../../screen/pager.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";

export function overrideScreen(view: View, page: number, selfCheck: boolean): Screen {
  const errors = errorsOf(view.report);
  const items = errors.map((finding, index) => ({ n: index + 1, finding, reason: null }));
  const { shown, at, pages } = findingsPage(view.report, items, page);
  return {
    title: say("override.title", { count: errors.length }),
    color: "red",
    blocks: [
      { block: "text", text: say("override.body") },
      ...groupedBlocks(view.report, shown),
      ...pager(at, pages, (to) => ({ do: "errors", page: to })),
      { block: "rule" },
      {
        block: "form",
        fields: [reasonField(view, say("override.label"), say("override.hint"), "")],
        buttons: [
          { label: say("override.done"), press: { do: "override" }, kind: "primary" },
          { label: say("override.draft"), press: { do: "make", draft: true, selfCheck } },
          { label: say("override.check"), press: { do: "findings" } },
        ],
      },
    ],
  };
}
