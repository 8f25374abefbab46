/** The one finding that places in texts make together. */
import { excerpt, type Hit, once, placeOf } from "../reading/hits.js";
import { say } from "../say.js";
import type { Rule } from "./check.js";
import type { Finding, Fix, Severity } from "./finding.js";
import { makeFinding } from "./make-finding.js";

interface Wording {
  /** Where this one is less grave than the check may be. */
  readonly severity?: Severity;
  readonly say: string;
  readonly advice: string;
  readonly data?: Record<string, unknown>;
  readonly fix?: Fix | undefined;
}

/** None of no hits. The sentence gets `found` (the excerpts) and `count`. */
export function findingOfHits(check: Rule, hits: readonly Hit[], wording: Wording): Finding[] {
  const found = once(hits);
  if (found.length === 0) return [];
  const data = { ...wording.data, count: found.length, found: found.slice(0, mostExcerpts).map(excerptOf) };
  return [
    makeFinding(check, {
      ...(wording.severity === undefined ? {} : { severity: wording.severity }),
      places: found.slice(0, mostPlaces).map(placeOf),
      say: say(wording.say, data),
      advice: say(wording.advice, wording.data),
      ...(wording.fix === undefined ? {} : { fix: wording.fix }),
    }),
  ];
}

const mostExcerpts = 4;
const mostPlaces = 50;

function excerptOf(hit: Hit, index: number): { words: string; label: string; first: boolean } {
  return { words: excerpt(hit), label: hit.passage.label, first: index === 0 };
}
