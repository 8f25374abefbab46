/** Pages of the report as pictures. */
import { say } from "../../../say.js";
import type { Screen } from "../../screen/screen.js";

/** Pages on one card: more of them are long to scroll past on a phone. */
const perCard = 10;

export interface ShownPages {
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  readonly draft: boolean;
  /** Keys of the uploaded pictures, in the order of the pages. */
  readonly pages: readonly string[];
  /** There are pages that were not drawn. */
  readonly more: boolean;
}

/** A few cards, in their order. They have no buttons, so they stay good for ever. */
export function pagesScreens({ pages, more, ...report }: ShownPages): Screen[] {
  const starts = pages.map((_, index) => index).filter((index) => index % perCard === 0);
  return starts.map((start) => {
    const here = pages.slice(start, start + perCard);
    const to = start + here.length;
    return {
      title: say("pages.title", { title: report.title }),
      subtitle: say("pages.subtitle", { ...report, from: start + 1, to }),
      color: report.draft ? "orange" : "green",
      blocks: [
        {
          block: "pictures",
          pictures: here.map((key, index) => ({ key, words: say("pages.page", { number: start + index + 1 }) })),
        },
        { block: "text", text: say("pages.hint", { more: more && to === pages.length }), tone: "note" },
      ],
    };
  });
}
