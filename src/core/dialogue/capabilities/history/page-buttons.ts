/** Newer and older changes: how many there are in all is not counted. */
import { say } from "../../../say.js";
import type { Block } from "../../screen/screen.js";

export function pageButtons(path: string | null, page: number, more: boolean): Block[] {
  if (page === 0 && !more) return [];
  const to = (other: number) => ({ do: "history" as const, path, page: other });
  return [
    {
      block: "buttons",
      buttons: [
        { label: say("button.previous-page"), press: to(Math.max(0, page - 1)), disabled: page === 0 },
        { label: say("button.next-page"), press: to(more ? page + 1 : page), disabled: !more },
      ],
    },
  ];
}
