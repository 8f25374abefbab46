/** Points earned, lost and still open, as horizontal bars. VChart's common subset, so that older clients draw it too. */
import type { ChartBlock } from "../../core/dialogue/screen/screen.js";
import { chatText } from "../../core/mask.js";
import type { Brush, Element } from "./element.js";

/** Longest name on the axis. */
const nameLimit = 12;

export function chartElement(block: ChartBlock, brush: Brush): Element {
  const word = (key: string): string => brush.words.render({ say: key }, "plain");
  const earned = word("chart.earned");
  const lost = word("chart.lost");
  const open = word("chart.open");
  const anyOpen = block.bars.some((bar) => bar.open > 0);
  const names = distinct(
    block.bars.map((bar) => shorten(bar.name === "@execution" ? word("chart.execution") : chatText(bar.name))),
  );
  const values = block.bars.flatMap((bar, index) => {
    const name = names[index];
    return [
      { name, part: earned, points: round(bar.earned) },
      { name, part: lost, points: round(Math.max(0, bar.possible - bar.earned - bar.open)) },
      ...(anyOpen ? [{ name, part: open, points: round(bar.open) }] : []),
    ];
  });
  return {
    tag: "chart",
    aspect_ratio: block.bars.length > 5 ? "4:3" : "16:9",
    color_theme: "brand",
    preview: false,
    chart_spec: {
      type: "bar",
      color: colors,
      direction: "horizontal",
      data: [{ id: "points", values }],
      xField: "points",
      yField: "name",
      seriesField: "part",
      stack: true,
      axes: [
        // In horizontal bars VChart puts the first name on top by itself; `inverse` would put it at the bottom.
        { orient: "left", type: "band" },
        { orient: "bottom", type: "linear", min: 0 },
      ],
      legends: { visible: true, orient: "bottom" },
      label: { visible: false },
    },
  };
}

/** Earned, lost, open: what nobody has filled in must not look like a loss. */
const colors = ["#3370ff", "#ff8800", "#c9cdd4"];

/** Bars of one name would be drawn as one. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((one) => one === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

function shorten(name: string): string {
  return name.length <= nameLimit ? name : `${name.slice(0, nameLimit - 1)}…`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
