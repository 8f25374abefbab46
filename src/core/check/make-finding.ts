/** A finding with what follows from its places. */
import { say } from "../say.js";
import type { Finding, Fix, Place } from "./finding.js";

type Parts = Omit<Finding, "figures"> & { readonly figures?: readonly string[] };

/** `figures`: the paths of its places, where nothing else is said. */
export function makeFinding(parts: Parts): Finding {
  return { ...parts, figures: parts.figures ?? [...new Set(parts.places.flatMap(pathOf))] };
}

/** A button that sets the one right value. */
export function changeTo(path: string, value: string): Fix {
  return { path, value, label: say("fix.change-to", { value }) };
}

function pathOf(place: Place): string[] {
  return place.at === "printed" ? [] : [place.path];
}
