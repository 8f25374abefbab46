/** 项目总表: each project with total, grade and what is still to be done. */
import type { BoardLine } from "../../../bulk/board.js";
import { say } from "../../../say.js";
import type { Block, Screen } from "../../screen/screen.js";

export interface ProjectBoard {
  readonly form: string;
  readonly title: string;
  readonly year: number;
  readonly lines: readonly BoardLine[];
  /** Sentences on how the reports were made; none where they were there before. */
  readonly told: Screen["blocks"];
  /** The offer that knows what was made; null: nothing can be taken back. */
  readonly undo: string | null;
}

/** Rows of the table: a card holds 20 KB. Those that can be opened from here are few, the neediest first. */
const most = { rows: 60, opened: 10, name: 24 } as const;

export function projectBoardScreen({ form, title, year, lines, told, undo }: ProjectBoard): Screen {
  const done = lines.filter(({ total, errors }) => total !== null && errors === 0).length;
  const needy = lines
    .filter((one) => one.errors > 0 || one.total === null)
    .toSorted((one, other) => other.errors - one.errors || one.percent - other.percent);
  return {
    title: say("bulk.board-title", { year, title }),
    subtitle: say("bulk.board-subtitle", { count: lines.length, done }),
    color: done === lines.length ? "green" : "blue",
    blocks: [
      ...told,
      {
        block: "table",
        pageSize: 10,
        columns: [
          { name: "name", title: say("bulk.head-name") },
          { name: "total", title: say("bulk.head-total"), number: true },
          { name: "grade", title: say("bulk.head-grade") },
          { name: "open", title: say("bulk.head-open") },
        ],
        rows: lines.slice(0, most.rows).map((line) => ({
          name: [...line.name].slice(0, most.name).join(""),
          total: line.total ?? "—",
          grade: line.grade ?? "—",
          open: say("bulk.open", { percent: line.percent, errors: line.errors, warnings: line.warnings }),
        })),
      },
      ...needy.slice(0, most.opened).map(
        ({ report, name, percent, errors }): Block => ({
          block: "row",
          text: say("bulk.needs", { name, percent, errors }),
          buttons: [{ label: say("button.open"), press: { do: "open" }, report }],
        }),
      ),
      ...(needy.length > most.opened
        ? [
            {
              block: "text" as const,
              tone: "note" as const,
              text: say("bulk.more", { more: needy.length - most.opened }),
            },
          ]
        : []),
      {
        block: "buttons",
        buttons: [
          { label: say("button.make-all"), press: { do: "makeAll", form, year }, kind: "primary" },
          { label: say("button.project-board"), press: { do: "projectBoard", form, year } },
          ...(undo === null
            ? []
            : [{ label: say("button.undo-reports"), press: { do: "undoReports" as const, offer: undo } }]),
          { label: say("button.home"), press: { do: "home" } },
        ],
      },
    ],
  };
}
