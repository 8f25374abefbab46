/** What was carried over and nobody has looked at yet, before a final file is made. */
import { groupBy } from "../../../group-by.js";
import { carriedPaths } from "../../../report/carried.js";
import { say } from "../../../say.js";
import { showField } from "../../../value/show-field.js";
import { whereOf } from "../../screen/naming.js";
import { pageOf } from "../../screen/pager.js";
import type { Block, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { View } from "../../screen/view.js";

/** Figures on one card: what a person is to have seen has to fit it. */
export const carriedPerCard = 30;
/** Characters of a value. */
const longest = 120;

export function carriedScreen({ ledger }: View): Screen {
  const paths = carriedPaths(ledger);
  const { shown } = pageOf(paths, 0, carriedPerCard);
  const groups = groupBy(shown, (path) => whereOf(ledger, path) ?? "");
  return {
    title: say("carried.title", { count: paths.length }),
    color: "orange",
    blocks: [
      { block: "text", text: say("carried.body", { count: shown.length, more: paths.length - shown.length }) },
      ...[...groups].map(
        ([row, some]): Block => ({
          block: "text",
          text: say("carried.group", {
            row,
            lines: some.map((path) => {
              const field = ledger.field(path);
              const value = ledger.value(path) ?? "";
              const text =
                field === undefined || field.kind === "cell" ? value : showField(field.kind, value, field.spec);
              return { label: field?.fullLabel ?? path, text: shortened(text, longest) };
            }),
          }),
        }),
      ),
      {
        block: "buttons",
        buttons: [
          { label: say("carried.seen", { count: shown.length }), press: { do: "carriedSeen" }, kind: "primary" },
          { label: say("override.draft"), press: { do: "make", draft: true } },
          { label: say("button.outline"), press: { do: "outline", scope: "" } },
        ],
      },
    ],
  };
}
