import { isObject, type JsonObject } from "../json.js";
import { COMPONENTS } from "./components/registry.js";
import { customStyles } from "./custom-styles.js";
import { type CardReport, type Fault, fault } from "./fault.js";
import { taggedNodes } from "./nodes.js";
import type { CardOptions } from "./options.js";
import { rootSchema } from "./root.js";
import { isWarning } from "./rules.js";
import { schemaFaults } from "./schema-faults.js";
import { walk } from "./walk.js";
import { WHOLE } from "./whole/registry.js";

/** Beyond this the card is not looked at any more. */
const MOST_BYTES_READ = 200_000;
/** "30 KB" taken in its stricter sense. */
const MOST_BYTES = 30_000;

/** Everything wrong with a card (`content` of an interactive message, or a card of a callback's answer as JSON). */
export function checkCard(content: string, options: CardOptions = {}): CardReport {
  return readCard(content, options).report;
}

/** The card as an object, null when `content` holds none, and what is wrong with it. */
export function readCard(content: string, options: CardOptions = {}): { card: JsonObject | null; report: CardReport } {
  const bytes = Buffer.byteLength(content);
  const size = [...checkSize(content)];
  if (bytes > MOST_BYTES_READ) return { card: null, report: report(0, bytes, size, options) };
  const parsed = parse(content);
  if (!isObject(parsed)) {
    return {
      card: null,
      report: report(0, bytes, [...size, fault("json", "", "the card is not a JSON object")], options),
    };
  }
  const elements = taggedNodes(parsed).length;
  return { card: parsed, report: report(elements, bytes, [...size, ...faultsOf(parsed, options)], options) };
}

/** What counts is the request's body, in which the content stands as a string, its quotes escaped. */
function* checkSize(content: string): Iterable<Fault> {
  const sent = Buffer.byteLength(JSON.stringify(content));
  if (sent > MOST_BYTES) yield fault("bytes", "", `${sent} bytes as sent, ${MOST_BYTES} allowed`);
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function* faultsOf(root: JsonObject, options: CardOptions): Iterable<Fault> {
  if (root.type === "template" || root.type === "card") {
    yield fault("template", "/type", "templates and card entities do not exist here");
    return;
  }
  const styles = customStyles(root);
  yield* schemaFaults(rootSchema, root, "", styles);
  const { seats, faults } = walk(root);
  yield* faults;
  for (const seat of seats) {
    const component = COMPONENTS[seat.tag];
    yield* schemaFaults(component.schema, seat.node, seat.pointer, styles);
    yield* component.check?.(seat) ?? [];
  }
  for (const check of WHOLE) yield* check({ root, seats, options });
}

function report(elements: number, bytes: number, found: readonly Fault[], options: CardOptions): CardReport {
  const warns = ({ rule }: Fault) => isWarning(rule) && !options.refuse?.includes(rule);
  return {
    elements,
    bytes,
    faults: found.filter((one) => !warns(one)),
    warnings: found.filter((one) => warns(one) && !options.ignore?.includes(one.rule)),
  };
}
