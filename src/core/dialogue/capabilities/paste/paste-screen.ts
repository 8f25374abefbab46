/** A pasted table as it was read, to be confirmed: old against new, and what has to be decided, on cards of a measured size. */
import { rowOf } from "../../../form/path.js";
import { normalName } from "../../../reading/grid/names.js";
import { type Say, say } from "../../../say.js";
import { rowName } from "../../screen/naming.js";
import { pageOf } from "../../screen/pager.js";
import type { Button, FormPart, Screen, TextBlock } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { nothingScreen, tooLongScreen } from "./nothing-screen.js";
import { openScreen } from "./open-screen.js";
import { pasteItems } from "./paste-items.js";
import { type Question, questionsOf, wrongCells } from "./paste-questions.js";
import { mostRows } from "./paste-size.js";
import { type Pasted, type PastePlace, pastedOf, rowsIn } from "./pasted.js";
import { readPaste } from "./read-paste.js";
import { whichScreen } from "./which-screen.js";

/** Questions on one card; when there are more, the next ones follow. */
const questionsPerCard = 6;
/** With more wrong cells than these the table is better mended where it came from. */
const mostWrong = 30;
/** Of a card of 20 KB, in bytes: for what was found, and for one question. */
const room = { items: 14_500, question: 1_500, least: 3_000 } as const;
/** Items on one card: each has six elements of the 150. */
const mostItems = 18;
/** Heads and cells that are named in a note. */
const mostNamed = 6;
const mostNumbers = 20;

export function pasteScreen(view: View, place: PastePlace): Screen {
  if (place.list === null) return whichScreen(view, place.text);
  const pasted = pastedOf(view.report, place);
  if (pasted.lists.length === 0 && pasted.figures.length === 0)
    return nothingScreen(
      view,
      { path: place.list, text: place.text, more: projectsButton(view, place) },
      readPaste(view.report, rowOf(place.list), place.text),
    );
  if (rowsIn(pasted) > mostRows) return tooLongScreen(rowsIn(pasted), mostRows);
  if (place.open !== undefined) return openScreen(view, pasted, place.open, place.page ?? 0);
  const questions = questionsOf(view.report, pasted, place);
  return {
    title: titleOf(view, pasted),
    subtitle: say("paste.subtitle", {
      scored: pasted.lists.some(({ rows }) => rows.some(({ score }) => score !== null)),
    }),
    color: questions.some(({ isWrong }) => isWrong) ? "orange" : "blue",
    blocks: [...notes(pasted), ...replaced(view, pasted), confirmForm(view, place, pasted, questions)],
  };
}

function confirmForm(view: View, place: PastePlace, pasted: Pasted, questions: readonly Question[]) {
  const asked = questions.slice(0, questionsPerCard);
  const space = Math.max(room.least, room.items - asked.length * room.question);
  const count = mostItems - 2 * asked.length;
  const items = pasteItems(view, pasted, place.page ?? 0);
  const { shown, at, pages } = pageOf(items, place.page ?? 0, count, { room: space, sizeOf: ({ size }) => size });
  const tooMany = wrongCells(pasted).length > mostWrong;
  const parts: FormPart[] = [
    ...shown.map(({ part }) => part),
    ...(pages > 1 ? note(say("page.of", { page: at + 1, pages })) : []),
    ...questionParts(view, questions, asked, tooMany),
  ];
  const take = tooMany ? [] : takeButtons(view, pasted);
  return {
    block: "form" as const,
    fields: parts,
    buttons: [...take, ...pageButtons(at, pages), ...restore(pasted), ...projectsButton(view, place), discard],
  };
}

function questionParts(view: View, all: readonly Question[], asked: readonly Question[], tooMany: boolean): FormPart[] {
  if (all.length === 0) return [];
  if (tooMany) return note(say("paste.too-many", { count: all.length }));
  const gaps = { count: all.length, more: all.length - asked.length, wrong: all.some(({ isWrong }) => isWrong) };
  return [...note(say("paste.gaps", gaps)), ...asked.flatMap(({ parts }) => parts(view))];
}

function notes({ lists }: Pasted): TextBlock[] {
  const heads = [...new Set(lists.flatMap(({ unknown }) => unknown))];
  const named = heads.slice(0, mostNamed).map((head) => head.slice(0, 20));
  const blank = lists.flatMap(({ rows }) => rows.filter(({ cells }) => cells.some(({ missing }) => missing)));
  const numbers = blank.slice(0, mostNumbers).map(({ number }) => number);
  const out = lists.flatMap(({ dropped }) => dropped);
  return [
    ...(blank.length > 0
      ? note(
          say("paste.missing", {
            count: blank.length,
            numbers: numbers.join("、"),
            more: blank.length > numbers.length,
          }),
        )
      : []),
    ...(named.length > 0 ? note(say("paste.unknown", { heads: named.join("、") })) : []),
    ...(out.length > 0
      ? note(
          say("paste.dropped", {
            names: out
              .slice(0, mostNamed)
              .map(({ name }) => name)
              .join("、"),
            count: out.length,
          }),
        )
      : []),
  ];
}

/** Rows of the report that the table does not have: they go where it is written over them, which only a whole list is. */
function replaced({ ledger, report }: View, { lists }: Pasted): TextBlock[] {
  const main = lists.find(({ rows }) => rows.length > 0);
  if (main === undefined || report.parts !== null || main.list.row.sections.length > 0) return [];
  const names = new Set(main.rows.map(({ name }) => normalName(name)));
  const present = ledger.rows(main.path).map((row) => ledger.value(`${main.path}.${row}.${main.list.named}`) ?? row);
  const gone = present.filter((name) => !names.has(normalName(name)));
  if (gone.length === 0) return [];
  return note(
    say("paste.replaced", {
      count: gone.length,
      names: gone
        .slice(0, mostNamed)
        .map((name) => name.slice(0, 20))
        .join("、"),
    }),
  );
}

function note(text: Say): TextBlock[] {
  return [{ block: "text", text, tone: "note" }];
}

function titleOf(view: View, { figures, lists }: Pasted): Say {
  const [main] = lists;
  if (main === undefined) return say("paste.title-figures", { name: view.report.title, count: figures.length });
  const name = rowName(view.ledger, main.path.replace(/\.?[^.]+$/, "")) ?? view.report.title;
  return say("paste.title", { count: main.rows.length, of: main.list.of, name, figures: figures.length });
}

const discard: Button = { label: say("button.discard"), press: { do: "cancel" } };

function takeButtons(view: View, { lists }: Pasted): Button[] {
  const main = lists.find(({ rows }) => rows.length > 0);
  const present = main === undefined ? 0 : view.ledger.rows(main.path).length;
  if (view.report.tasks.some(({ state }) => state === "open"))
    return [
      {
        label: say("handed.take-and-finish"),
        press: { do: "pasteTake", how: "append", finish: true },
        kind: "primary",
      },
      { label: say("button.take"), press: { do: "pasteTake", how: "append" } },
    ];
  if (present === 0) return [{ label: say("button.take"), press: { do: "pasteTake", how: "append" }, kind: "primary" }];
  const here = new Set(view.ledger.rows(main?.path ?? ""));
  const isAllHere = main?.rows.every(({ path }) => here.has(path.slice(main.path.length + 1))) === true;
  // A column of values for rows that are there: no row comes or goes.
  if (isAllHere && main.rows.length <= present)
    return [
      {
        label: say("button.take-by-name", { count: main.rows.length }),
        press: { do: "pasteTake", how: "append" },
        kind: "primary",
      },
      ...(main.rows.length < present
        ? [
            {
              label: say("button.take-replace", { present }),
              press: { do: "pasteTake" as const, how: "replace" as const },
            },
          ]
        : []),
    ];
  return [
    { label: say("button.take-replace", { present }), press: { do: "pasteTake", how: "replace" }, kind: "primary" },
    { label: say("button.take-append", { present }), press: { do: "pasteTake", how: "append" } },
  ];
}

function pageButtons(at: number, pages: number): Button[] {
  if (pages < 2) return [];
  const to = (page: number) => ({ do: "pasteShow" as const, page, open: null });
  return [
    { label: say("button.previous-page"), press: to(at - 1 < 0 ? 0 : at - 1), disabled: at === 0 },
    { label: say("button.next-page"), press: to(Math.min(pages - 1, at + 1)), disabled: at === pages - 1 },
  ];
}

/** A list of projects can also make a report of each. */
function projectsButton({ report }: View, { list, text }: PastePlace): Button[] {
  const { projects } = readPaste(report, rowOf(list ?? ""), text).found;
  return projects.length > 0 ? [{ label: say("button.bulk"), press: { do: "pasteProjects" } }] : [];
}

function restore({ lists }: Pasted): Button[] {
  const isOut = lists.some(({ dropped }) => dropped.length > 0);
  return isOut ? [{ label: say("button.restore-rows"), press: { do: "pasteRestore" } }] : [];
}
