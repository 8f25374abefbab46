/** The card of a task: who asks for what by when, and only its figures. */
import type { Assignment } from "../../../assignment/assignment.js";
import { dayFacts, dayOf } from "../../../assignment/day.js";
import type { Ledger } from "../../../form/ledger.js";
import { say } from "../../../say.js";
import { pageOf } from "../../screen/pager.js";
import type { Block, Button, FormBlock, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { missingOf, partPages } from "../../steps/part-items.js";
import { pathsOf, taskOf } from "./task-of.js";
import { taskParts } from "./task-parts.js";

export interface TaskFacts {
  readonly now: number;
  readonly lastYear: Ledger | null;
}

/** Questions shown on the card: the newest. */
const questionsShown = 3;

export function taskScreen(view: View, place: { task: string | null; page: number }, facts: TaskFacts): Screen {
  const { report } = view;
  const task = taskOf(report, place.task);
  const paths = pathsOf(report, place.task);
  const pages = partPages(view, paths);
  const { at } = pageOf(pages, place.page, 1);
  const missing = missingOf(view, pages.flat()).length;
  const later = missingOf(view, pages.slice(at + 1).flat()).length;
  return {
    title: say("handed.title", { title: task?.title ?? null, unit: report.unit }),
    subtitle: say("handed.subtitle", { year: report.year, form: report.title, missing }),
    color: task?.state === "done" ? "green" : "blue",
    blocks: [
      ...(task === null ? [] : askedBy(task, facts.now)),
      ...(task === null ? [] : questionsOf(task)),
      formOf({ task, page: at, pages: pages.length, later }, taskParts(view, pages[at] ?? [], facts.lastYear)),
      ...asideOf(task, view.report.state === "draft"),
      ...othersOf(view, task),
    ],
  };
}

function askedBy({ by, due, note, state, doneAt }: Assignment, now: number): Block[] {
  const late = due !== null && due < dayOf(now) && state === "open";
  return [
    { block: "people", people: [by] },
    {
      block: "text",
      text: say("handed.asked", { due: due === null ? null : dayFacts(due), note, late }),
      tone: late ? "warn" : "plain",
    },
    ...(state === "done" && doneAt !== null
      ? [{ block: "text" as const, text: say("handed.done", { day: dayFacts(dayOf(doneAt)) }), tone: "good" as const }]
      : []),
  ];
}

function questionsOf({ questions }: Assignment): Block[] {
  return questions.slice(-questionsShown).map(({ text, answer }) => ({
    block: "text",
    text: say("handed.question", { text, answer }),
    tone: "note",
  }));
}

/** `later`: figures that lack on the pages behind this one; without any, this is the last that has to be filled in. */
function formOf(
  { task, page, pages, later }: { task: Assignment | null; page: number; pages: number; later: number },
  fields: FormBlock["fields"],
): Block {
  if (fields.length === 0) return { block: "text", text: say("handed.empty"), tone: "note" };
  const last = page === pages - 1;
  const goesOn = !last && later > 0;
  const next: Button = {
    ...{ label: say("handed.next-page"), press: { do: "saveTask", to: page + 1 } },
    kind: goesOn ? "primary" : "plain",
  };
  const before: Button = { label: say("button.previous-page"), press: { do: "saveTask", to: Math.max(0, page - 1) } };
  const save: Button = { label: say("button.save"), press: { do: "saveTask" } };
  const finish: Button = {
    label: say("handed.finish"),
    press: { do: "finishTask" },
    kind: goesOn ? "plain" : "primary",
  };
  const many: FormBlock["fields"] =
    pages > 1 ? [{ block: "text", text: say("page.of", { page: page + 1, pages }), tone: "note" }] : [];
  return {
    block: "form",
    fields: [...many, ...fields],
    buttons: [
      ...(goesOn ? [next] : []),
      ...(task === null ? [] : [finish]),
      ...(last || goesOn ? [] : [next]),
      save,
      ...(page > 0 ? [before] : []),
    ],
  };
}

/** `open`: it can still be filled in, now or by somebody else. */
function asideOf(task: Assignment | null, open: boolean): Block[] {
  const own: Button[] =
    task === null
      ? []
      : [
          { label: say("handed.ask"), press: { do: "askTask", task: task.id } },
          ...(open ? [{ label: say("handed.pass"), press: { do: "passTask" as const, task: task.id } }] : []),
        ];
  return [
    ...(open ? [{ block: "text" as const, text: say("handed.how"), tone: "note" as const }] : []),
    {
      block: "buttons",
      buttons: [
        ...own,
        {
          label: say("evidence.open-all"),
          press: { do: "evidence", path: null, ...(task === null ? {} : { task: task.id }) },
        },
        { label: say("button.home"), press: { do: "home" } },
      ],
    },
  ];
}

/** The person's other tasks in this report. */
function othersOf({ report }: View, task: Assignment | null): Block[] {
  const others = report.tasks.filter((one) => one !== task).slice(0, 8);
  if (others.length === 0) return [];
  return [
    { block: "rule" },
    ...others.map(
      ({ id, title, due, state }): Block => ({
        block: "row",
        text: say("handed.other", { title, due: due === null ? null : dayFacts(due), done: state === "done" }),
        buttons: [{ label: say("button.open"), press: { do: "task", task: id } }],
      }),
    ),
  ];
}
