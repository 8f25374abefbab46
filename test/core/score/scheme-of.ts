/** A scheme as its file would give it, with the words of the field: what is not said has its default. */
import { type Scheme, schemeSource } from "../../../src/core/score/scheme.js";
import { loadScoringWords, withWords } from "../../../src/forms/load-schemes.js";

const shared = loadScoringWords("templates");

export function schemeOf(settings: Readonly<Record<string, unknown>> = {}): Scheme {
  const head = { id: "test", title: "test", source: "test", points: { execution: 10, indicators: 90 } };
  return withWords(schemeSource.parse({ ...head, reverse: "inverse", ...settings }), shared);
}
