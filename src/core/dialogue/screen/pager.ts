/** Long cards are cut into pages, with buttons to turn them. */
import { say } from "../../say.js";
import type { Press } from "../turn/press.js";
import type { Block } from "./screen.js";

export interface Page<T> {
  readonly shown: readonly T[];
  /** The page that is shown: the one wanted, or the last there is. */
  readonly at: number;
  readonly pages: number;
}

/** `most` items a page; with `sizeOf`, also no more of them than together stay below `room`. */
export function pageOf<T>(
  items: readonly T[],
  wanted: number,
  most: number,
  { room, sizeOf }: { room: number; sizeOf: (item: T) => number } = { room: most, sizeOf: () => 1 },
): Page<T> {
  const pages: T[][] = [];
  let left = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const page = pages.at(-1);
    if (page === undefined || page.length === most || size > left) {
      pages.push([item]);
      left = room - size;
    } else {
      page.push(item);
      left -= size;
    }
  }
  const at = Math.max(0, Math.min(wanted, pages.length - 1));
  return { shown: pages[at] ?? [], at, pages: pages.length };
}

/** Nothing for a single page. */
export function pager(at: number, pages: number, to: (page: number) => Press): Block[] {
  if (pages < 2) return [];
  return [
    { block: "text", tone: "note", text: say("page.of", { page: at + 1, pages }) },
    {
      block: "buttons",
      buttons: [
        { label: say("button.previous-page"), press: to(Math.max(0, at - 1)), disabled: at === 0 },
        { label: say("button.next-page"), press: to(Math.min(pages - 1, at + 1)), disabled: at === pages - 1 },
      ],
    },
  ];
}
