/** A finding with what follows from its check and its places. */
import { pathOfPlace } from "../reading/place.js";
import { say } from "../say.js";
import type { Rule } from "./check.js";
import type { Finding, Fix, Severity } from "./finding.js";

type Parts = Omit<Finding, "code" | "severity" | "figures"> & {
  /** Where this one is less grave than the check may be. */
  readonly severity?: Severity;
  /** The paths of its places, where nothing else is said. */
  readonly figures?: readonly string[];
};

export function makeFinding({ code, severity }: Pick<Rule, "code" | "severity">, parts: Parts): Finding {
  const figures = parts.figures ?? [...new Set(parts.places.flatMap((place) => pathOfPlace(place) ?? []))];
  return { code, severity, ...parts, figures };
}

/** A button that sets the one right value. */
export function changeTo(path: string, value: string): Fix {
  return { path, value, label: say("fix.change-to", { value }) };
}
