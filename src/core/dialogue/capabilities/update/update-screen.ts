/** What a later version of the form would change in this report, and whether it shall go over to it. */
import type { FormChange } from "../../../form/compare.js";
import { say } from "../../../say.js";
import { whereOf } from "../../screen/naming.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import type { Update } from "../../turn/surroundings.js";
import { updateScheme } from "./decide-update.js";

/** Changes of a sort that are named. */
const named = 8;

export function updateScreen(view: View, { version, preview, schemes }: Update): Screen {
  const { form } = view.ledger;
  return {
    title: say("update.title", { title: form.title }),
    subtitle: say("update.subtitle", { before: form.version, version }),
    color: "orange",
    blocks: [
      ...sorts.flatMap(({ key, changes }) =>
        listed(key, preview.changes.filter((one) => changes.includes(one.change)).map(labelOf)),
      ),
      ...listed(
        "update.lost",
        preview.lost.map((path) => placeSay(view, path)),
      ),
      ...listed(
        "update.doubtful",
        preview.doubtful.map((path) => placeSay(view, path)),
      ),
      ...listed(
        "update.printed",
        preview.printed.map((change) => say("update.printed-one", { ...change })),
      ),
      ...(preview.changes.length + preview.printed.length === 0
        ? [{ block: "text" as const, text: say("update.nothing") }]
        : []),
      { block: "rule" },
      ...decision(view, schemes, version),
    ],
  };
}

const sorts: readonly { key: string; changes: readonly FormChange["change"][] }[] = [
  { key: "update.added", changes: ["added", "listAdded", "asked"] },
  { key: "update.removed", changes: ["removed", "listRemoved"] },
  { key: "update.renamed", changes: ["renamed"] },
  { key: "update.moved", changes: ["moved"] },
  { key: "update.derived", changes: ["derived", "derivedAnew"] },
  { key: "update.altered", changes: ["altered"] },
];

function labelOf(change: FormChange) {
  return change.change === "renamed" ? say("update.renamed-one", { from: change.from, to: change.to }) : change.label;
}

function placeSay(view: View, path: string) {
  const label = view.ledger.field(path)?.fullLabel ?? path;
  return say("update.place", { row: whereOf(view.ledger, path), label });
}

function listed(key: string, items: readonly unknown[]): Block[] {
  if (items.length === 0) return [];
  const more = Math.max(0, items.length - named);
  return [{ block: "text", text: say(key, { count: items.length, items: items.slice(0, named), more }) }];
}

function decision(view: View, schemes: Update["schemes"], version: number): Block[] {
  const accept: Button = {
    label: say("button.accept-update", { version }),
    press: { do: "accept" },
    kind: "primary",
    confirm: say("update.confirm"),
  };
  const others: Button[] = [
    { label: say("button.keep-version", { version: view.ledger.form.version }), press: { do: "keep" } },
    { label: say("button.outline"), press: { do: "outline", scope: "" } },
  ];
  if (schemes.length === 0) return [{ block: "buttons", buttons: [accept, ...others] }];
  return [
    {
      block: "form",
      fields: [
        {
          block: "input",
          name: updateScheme,
          type: "choice",
          label: say("update.scheme"),
          value: "",
          options: schemes.map(({ id, title }) => ({ value: id, label: title })),
          problem: view.problems.get(updateScheme) ?? null,
        },
      ],
      buttons: [accept, ...others],
    },
  ];
}
