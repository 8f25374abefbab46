/** The score preview: all tables at a glance, or one table line by line with rule and working. */

import { say } from "../../../say.js";
import { type ScoreTable, scoreReport } from "../../../score/score-report.js";
import { checkButton } from "../../checking/check-button.js";
import { countOpen, openReadings } from "../../checking/open-readings.js";
import { settleButton } from "../../checking/reading-notices.js";
import { reportFacts, titleOf } from "../../screen/naming.js";
import { pageOf, pager } from "../../screen/pager.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { progressOf, type StepProgress } from "../../steps/progress.js";
import { barOfTable } from "./bars.js";
import { tableBlocks } from "./table-blocks.js";
import { shortName, totals } from "./totals.js";

/** Tables that the overview lists on a card. */
const tablesPerPage = 10;
/** Steps that are named as unfinished; the outline has them all. */
const stepsNamed = 5;

export function previewScreen(view: View, table: string | null, page: number): Screen {
  const tables = view.scheme === null ? [] : scoreReport(view.ledger, view.scheme);
  const one = tables.find(({ path }) => path === table) ?? (tables.length === 1 ? tables[0] : undefined);
  return {
    title: say("preview.title", reportFacts(view.report)),
    subtitle: one === undefined ? null : say("preview.table", { name: one.name }),
    color: tables.some(({ total }) => total === null) ? "orange" : "green",
    blocks: [
      ...(one === undefined ? overview(view, tables, page) : tableBlocks(view, one, page)),
      ...openReadingsRow(view),
      ...missingBlocks(view, tables.length > 1 ? (one?.path ?? null) : null),
      { block: "rule" },
      { block: "buttons", buttons: buttonsOf(view, tables, one) },
    ],
  };
}

/** Lines that are scored by the likelier reading, with the way to settle them. */
function openReadingsRow({ ledger, scheme }: View): Block[] {
  const count = countOpen(openReadings(ledger, scheme));
  if (count === 0) return [];
  return [{ block: "row", text: say("directions.waiting", { count }), tone: "warn", buttons: [settleButton] }];
}

function overview(view: View, tables: readonly ScoreTable[], page: number): Block[] {
  if (tables.length === 0) return [{ block: "text", text: say("preview.no-scores") }];
  const { shown, at, pages } = pageOf(tables, page, tablesPerPage);
  return [
    {
      block: "chart",
      bars: shown.map((table) => barOfTable(table, shortName(view, table))),
    },
    ...shown.map(
      (table): Block => ({
        block: "row",
        text: say(table.total === null ? "preview.table-open" : "preview.table-done", { ...totals(view, table) }),
        buttons: [{ label: say("button.details"), press: { do: "preview", table: table.path } }],
      }),
    ),
    ...pager(at, pages, (to) => ({ do: "preview", page: to })),
  ];
}

/** What is missing (of one table's scope), with a button to each place; the first few, the rest stands in the outline. */
function missingBlocks(view: View, scope: string | null): Block[] {
  const { steps: all } = progressOf(view.ledger, view.scheme);
  const steps = scope === null ? all : all.filter(({ step }) => step.scope === scope);
  const open = steps.filter((one) => !isDone(one));
  if (open.length > 0)
    return [
      { block: "rule" },
      {
        block: "text",
        text: say("preview.missing", { count: open.length, more: Math.max(0, open.length - stepsNamed) }),
        tone: "warn",
      },
      ...open.slice(0, stepsNamed).map((one) => placeRow(view, one, "preview.missing-step", "button.fill")),
    ];
  const unexplained = steps.filter((one) => one.unexplained.length > 0);
  return [
    { block: "text", text: say(scope === null ? "preview.complete" : "preview.complete-table"), tone: "good" },
    ...unexplained.slice(0, stepsNamed).map((one) => placeRow(view, one, "preview.unexplained", "button.explain")),
  ];
}

function placeRow(view: View, { step, missing, unexplained }: StepProgress, key: string, label: string): Block {
  return {
    block: "row",
    text: say(key, { title: titleOf(view.ledger, step), missing: missing.length, unexplained: unexplained.length }),
    buttons: [{ label: say(label), press: { do: "step", step: step.id } }],
  };
}

function isDone({ missing, share }: StepProgress): boolean {
  return missing.length === 0 && share >= 1;
}

function buttonsOf(view: View, tables: readonly ScoreTable[], one: ScoreTable | undefined): Button[] {
  const complete = progressOf(view.ledger, view.scheme).steps.every(isDone);
  return [
    {
      label: say(complete ? "button.make" : "button.make-draft"),
      press: { do: "make", draft: !complete },
      kind: "primary",
    },
    ...(one !== undefined && tables.length > 1
      ? [{ label: say("button.all-tables"), press: { do: "preview" as const } }]
      : []),
    checkButton(view),
    { label: say("button.pages"), press: { do: "seePages" } },
    { label: say("button.outline"), press: { do: "outline", scope: "" } },
    { label: say("button.submit-review"), press: { do: "submitting" } },
    { label: say("button.undo"), press: { do: "undo" } },
    { label: say("button.home"), press: { do: "home" } },
  ];
}
