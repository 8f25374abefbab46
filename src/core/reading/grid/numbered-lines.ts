/** Rows of a list that stand in one cell, a line each. */
import type { List } from "../../form/form.js";
import type { Collector } from "./found.js";
import type { GridCell } from "./grid.js";
import type { Place, Places } from "./places.js";
import { openRow } from "./zones.js";

/** 目标1：… 目标2：… in one cell. */
export function takeLines(list: List, place: Place, value: GridCell, places: Places, found: Collector): void {
  const opener = places.openers(place).find((one) => one.list === list);
  if (opener === undefined) return;
  const back = places.current;
  const lines = value.text.split(/\n|(?=(?:目标|任务)\d{1,2}[:：])/).filter((line) => line.trim() !== "");
  lines.forEach((line, index) => {
    const text = line.replace(
      /^\s*(?:\S{0,4}目标|\S{0,2}任务)?\s*(?:\d{1,2}|[一二三四五六七八九十])\s*[:：、.．]\s*/,
      "",
    );
    openRow({ opener, number: index + 1 }, text, [value], places, found);
    places.enter(back);
  });
  found.use(value);
}
