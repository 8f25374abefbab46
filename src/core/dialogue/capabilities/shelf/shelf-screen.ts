/** The card that asks for the word, with the reports that are put away already. */
import { say } from "../../../say.js";
import { type ShelfKind, takeBackDays } from "../../../shelf/shelf.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { Drawing } from "../../turn/capability.js";
import type { Context } from "../../turn/context.js";
import { refusal } from "../../turn/gate.js";
import type { Place } from "../../turn/place.js";
import type { ShelvedReport } from "../../turn/surroundings.js";

/** The input that the word is typed into. */
export const shelfWord = "shelfWord";

/** The word to be typed: the command itself. */
export function wordOf({ words }: Pick<Context, "words">, kind: ShelfKind): string {
  return words.exact[kind === "archived" ? "archive" : "delete"][0] ?? "";
}

const back: Button = { label: say("button.back-to-form"), press: { do: "cancel" } };
const home: Button = { label: say("button.home"), press: { do: "home" } };

export function shelfScreen(
  { context, result, around: { shelf } }: Drawing,
  { kind }: Extract<Place, { at: "shelf" }>,
): Screen {
  const listed = shelf.filter((one) => one.kind === kind);
  return {
    title: say(kind === "archived" ? "shelf.archived" : "shelf.deleted"),
    color: kind === "archived" ? "indigo" : "orange",
    blocks: [
      ...confirmation(context, result, kind),
      ...(listed.length === 0
        ? [{ block: "text" as const, text: say(`shelf.none-${kind}`), tone: "note" as const }]
        : [{ block: "text" as const, text: say(`shelf.list-${kind}`, { days: takeBackDays }) }, ...listed.map(row)]),
      { block: "buttons", buttons: context.report === null ? [home] : [back, home] },
    ],
  };
}

function confirmation(context: Context, { typed, problems }: Drawing["result"], kind: ShelfKind): Block[] {
  const { report, words } = context;
  if (report === null) return [];
  const refused = refusal(context, kind === "archived" ? "archive" : "delete");
  if (refused !== null) return [{ block: "text", text: refused, tone: "note" }, { block: "rule" }];
  const { title, unit, year } = report;
  const label = say("shelf.word", { word: wordOf({ words }, kind) });
  const own: Button =
    kind === "archived"
      ? { label: say("button.archive"), press: { do: "archive" }, kind: "primary" }
      : { label: say("button.delete-report"), press: { do: "delete" }, kind: "danger" };
  return [
    {
      block: "form",
      fields: [
        { block: "text", text: say(`shelf.ask-${kind}`, { title, unit, year, days: takeBackDays }) },
        {
          block: "input",
          name: shelfWord,
          type: "text",
          label,
          value: typed.get(shelfWord) ?? "",
          problem: problems.get(shelfWord) ?? null,
          max: 20,
        },
      ],
      buttons: [own],
    },
    { block: "rule" },
  ];
}

function row(report: ShelvedReport): Block {
  const open: Button = { label: say("button.open"), press: { do: "open" }, report: report.id };
  const takeBack: Button = { label: say("button.take-back"), press: { do: "takeBack", report: report.id } };
  return {
    block: "row",
    text: say("shelf.report", { ...report }),
    buttons: [...(report.kind === "archived" ? [open] : []), ...(report.mine ? [takeBack] : [])],
  };
}
