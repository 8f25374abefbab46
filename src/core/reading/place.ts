/** Where in a report something stands. */

export type Place =
  /** A figure, a list, or a score at its path (`total.score`, `projects.2.execution.score`). */
  | { readonly at: "figure"; readonly path: string }
  /** Characters `from` (included) to `to` (not included) of the text at a path. */
  | { readonly at: "span"; readonly path: string; readonly from: number; readonly to: number }
  /** What the document prints besides figures: `headings.2`, `annexes.0`, counted from 0. */
  | { readonly at: "printed"; readonly key: string };

export function figure(path: string): Place {
  return { at: "figure", path };
}

export function span(path: string, from: number, to: number): Place {
  return { at: "span", path, from, to };
}

export function printedPlace(key: string): Place {
  return { at: "printed", key };
}

/** A place as one word, for results and comparisons: `staff.quota`, `problems.text[3-9]`, `headings.2`. */
export function placeKey(place: Place): string {
  switch (place.at) {
    case "figure":
      return place.path;
    case "span":
      return `${place.path}[${place.from}-${place.to}]`;
    case "printed":
      return place.key;
  }
}

/** The path of the figure that a place lies in; none for what is printed besides figures. */
export function pathOfPlace(place: Place): string | null {
  return place.at === "printed" ? null : place.path;
}
