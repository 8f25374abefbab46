/** The figures as a table: what is wanted, what came, and by how much a goal is missed. */

export type Figure = Measured | Failed;

export interface Measured {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  readonly decimals: number;
  /** null: a figure without a goal, for the reader. */
  readonly goal: { readonly at: "least" | "most"; readonly value: number } | null;
}

export interface Failed {
  readonly what: string;
  readonly failed: string;
}

export function printTable(figures: readonly Figure[]): string {
  const rows = [["figure", "goal", "measured", ""], ...figures.map(rowOf)];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return `${rows.map((cells) => line(cells).trimEnd()).join("\n")}\n`;
}

function rowOf(figure: Figure): string[] {
  if ("failed" in figure) return [figure.what, "", "failed", figure.failed];
  const { what, measured, unit, decimals, goal } = figure;
  const shown = (value: number) => `${value.toFixed(decimals)}${unit === "" ? "" : ` ${unit}`}`;
  if (goal === null) return [what, "", shown(measured), ""];
  const wanted = `${goal.at === "least" ? "≥" : "<"} ${shown(goal.value)}`;
  const met = goal.at === "least" ? measured >= goal.value : measured < goal.value;
  const off = Math.abs(measured / goal.value - 1) * 100;
  return [
    what,
    wanted,
    shown(measured),
    met ? "met" : `missed by ${shown(Math.abs(measured - goal.value))} (${off.toFixed(0)}%)`,
  ];
}
