/** A sample was made: the cards that people will get, what differs from the version before, and 启用. */
import type { Renamed } from "../../../blank/match-versions.js";
import type { FormChange } from "../../../form/compare.js";
import { say } from "../../../say.js";
import { askedSteps } from "../../screen/asked-steps.js";
import type { Block, Screen } from "../../screen/screen.js";

export interface SampleMade {
  readonly draft: string;
  readonly revision: number;
  readonly title: string;
  readonly version: number;
  /** Keys of the sample's pages as pictures; none where nothing draws them. */
  readonly pages: readonly string[];
  /** There are pages that were not drawn. */
  readonly more: boolean;
  readonly steps: readonly { readonly title: string; readonly asks: readonly string[] }[];
  /** From the version before; none where there was none. */
  readonly changes: readonly FormChange[];
  /** Labels that stand where similar ones stood in the version before. */
  readonly renamed: readonly Renamed[];
}

/** Changes that are named. */
const mostChanges = 8;
/** Changed labels that are asked about. */
const mostAsked = 12;

export function sampleScreen(sample: SampleMade): Screen {
  const { draft, revision, title, version, steps, changes, renamed } = sample;
  return {
    title: say("blank.sample-title", { title }),
    subtitle: say("blank.sample-subtitle", { version, cards: steps.length }),
    color: "green",
    blocks: [
      ...changeBlocks(version, changes),
      ...renamed.slice(0, mostAsked).map((one) => renamedRow(draft, one)),
      ...pageBlocks(sample),
      { block: "text", text: say("blank.cards", { count: steps.length }) },
      ...askedSteps(steps),
      {
        block: "buttons",
        buttons: [
          { label: say("button.blank-enable"), press: { do: "blankEnable", draft, revision }, kind: "primary" },
          { label: say("button.blank-back"), press: { do: "blankShow", draft, page: 0 } },
        ],
      },
    ],
  };
}

function pageBlocks({ pages, more }: SampleMade): Block[] {
  if (pages.length === 0) return [];
  const pictures = pages.map((key, index) => ({ key, words: say("pages.page", { number: index + 1 }) }));
  return [
    { block: "pictures", pictures },
    { block: "text", text: say("blank.pages", { more }), tone: "note" },
  ];
}

/** Whether a changed label asks the same is the person's to say: figures of the version before stand under it then. */
function renamedRow(draft: string, { from, to, same }: Renamed): Block {
  return {
    block: "row",
    text: say(same ? "blank.same-as" : "blank.not-same", { from, to }),
    tone: "warn",
    buttons: [
      {
        label: say(same ? "button.blank-not-same" : "button.blank-same"),
        press: { do: "blankSame", draft, from, to, same: !same },
      },
    ],
  };
}

const sorts: readonly { key: string; changes: readonly FormChange["change"][] }[] = [
  { key: "update.added", changes: ["added", "listAdded", "asked"] },
  { key: "update.removed", changes: ["removed", "listRemoved"] },
  { key: "update.renamed", changes: ["renamed"] },
  { key: "update.moved", changes: ["moved"] },
  { key: "update.derived", changes: ["derived", "derivedAnew"] },
  { key: "update.altered", changes: ["altered"] },
];

function changeBlocks(version: number, changes: readonly FormChange[]): Block[] {
  if (version === 1) return [];
  if (changes.length === 0) return [{ block: "text", text: say("blank.same", { version: version - 1 }), tone: "note" }];
  const told = sorts.flatMap(({ key, changes: of }): Block[] => {
    const items = changes.filter(({ change }) => of.includes(change)).map(labelOf);
    const more = Math.max(0, items.length - mostChanges);
    return items.length === 0
      ? []
      : [{ block: "text", text: say(key, { count: items.length, items: items.slice(0, mostChanges), more }) }];
  });
  return [{ block: "text", text: say("blank.differs", { version: version - 1 }) }, ...told];
}

function labelOf(change: FormChange) {
  return change.change === "renamed" ? say("update.renamed-one", { from: change.from, to: change.to }) : change.label;
}
