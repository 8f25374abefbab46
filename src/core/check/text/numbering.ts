/** Numbers of headings and items: in order, none left out, none twice. */

import { depthOf, type Marker, markerOf, markerText } from "../../reading/markers.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { type Place, printedPlace, span } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const numbering: ReportCheck = {
  code: "CC-40",
  severity: "error",
  title: say("check.cc-40"),
  source: say("basis.cc-40"),
  whole: (input) => [...headings(input), ...passagesOf(input).flatMap(foundIn)],
};

interface Line {
  readonly text: string;
  readonly place: Place;
}

function headings({ printed }: ReportInput): Finding[] {
  const lines = printed.headings.map((text, index) => ({ text, place: printedPlace(`headings.${index}`) }));
  return breaksIn(lines).map((one) => findingOf(one, "error"));
}

/** Kept by the passage, which is the same object as long as its text is. */
function foundIn(passage: Passage): readonly Finding[] {
  const before = known.get(passage);
  if (before !== undefined) return before;
  const found = itemsIn(passage);
  known.set(passage, found);
  return found;
}

const known = new WeakMap<Passage, readonly Finding[]>();

/** Items that open a line, and those that stand in one after the other. */
function itemsIn(passage: Passage): Finding[] {
  if (passage.kind !== "long") return [];
  const lines = [...passage.text.matchAll(/(?<=^|[\n；;])[^\n；;]+/g)].map((match) => ({
    text: match[0],
    place: span(passage.path, match.index, match.index + match[0].length),
  }));
  return breaksIn(lines).map((one) => findingOf(one, depthOf(one.marker.style) === 0 ? "error" : "warning"));
}

interface Break {
  readonly line: Line;
  readonly marker: Marker;
  /** The number that was due. */
  readonly due: number;
  /** A line between the last number and this one that should have had it. */
  readonly instead: Line | null;
}

/** A number that skips one or comes twice. A list may begin again at any place; where it begins is not judged. */
function breaksIn(lines: readonly Line[]): Break[] {
  const last: { number: number; at: number }[] = [];
  const found: Break[] = [];
  for (const [index, line] of lines.entries()) {
    const marker = markerOf(line.text);
    if (marker === null) continue;
    const depth = depthOf(marker.style);
    const before = last[depth];
    if (marker.unsure && marker.number !== (before?.number ?? 0) + 1) continue;
    const wrong =
      before !== undefined &&
      marker.number !== 1 &&
      (marker.number > before.number + 1 || marker.number === before.number);
    if (wrong)
      found.push({ line, marker, due: before.number + 1, instead: loneBetween(lines, before.at, index, depth) });
    last.length = depth;
    last[depth] = { number: marker.number, at: index };
  }
  return found;
}

/** “1、 主要绩效” between 二、 and 四、: the only line of a deeper style, which nothing follows in its own order. */
function loneBetween(lines: readonly Line[], from: number, to: number, depth: number): Line | null {
  const between = lines.slice(from + 1, to).filter(({ text }) => {
    const marker = markerOf(text);
    return marker !== null && depthOf(marker.style) > depth + 1;
  });
  return between.length === 1 ? (between[0] ?? null) : null;
}

function findingOf({ line, marker, due, instead }: Break, severity: "error" | "warning"): Finding {
  const wanted = markerText(marker.style, due);
  return makeFinding(numbering, {
    severity,
    places: instead === null ? [line.place] : [instead.place, line.place],
    say: say("finding.numbering", {
      line: line.text.trim().slice(0, 20),
      twice: due > marker.number,
      wanted,
      instead: instead?.text.trim().slice(0, 20) ?? null,
    }),
    advice: say("advice.numbering", { wanted, instead: instead !== null }),
  });
}
