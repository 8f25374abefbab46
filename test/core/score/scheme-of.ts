/** A scheme as its file would give it: what is not said has its default. */
import { type Scheme, schemeSource } from "../../../src/core/score/scheme.js";

export function schemeOf(settings: Readonly<Record<string, unknown>> = {}): Scheme {
  const head = { id: "test", title: "test", source: "test", points: { execution: 10, indicators: 90 } };
  return schemeSource.parse({ ...head, reverse: "inverse", ...settings });
}
