/** Looked at by hand or read by a schema: every value gives the same, and is refused alike. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { pressed, readPressed } from "../../src/feishu/events/action.js";
import { opened, readOuter, readSealed, sealed } from "../../src/feishu/read-request.js";
import { envelopeShape, readEnvelope } from "../../src/feishu/to-event.js";

const scalars = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("ou_1", "om_1", "t", "card.action.trigger", "1700000000000") },
  fc.constantFrom<unknown>("", "x".repeat(200), "x".repeat(201), "𠮷".repeat(100), "𠮷".repeat(101)),
  fc.constantFrom<unknown>(null, undefined, 0, 12, -1.5, true, [], [1], {}, ["a"], { a: 1 }),
  fc.jsonValue(),
);

/** An object with these fields, each as it may be or anything at all, now and then left out, and with fields that nobody knows. */
function objectWith(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const known = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, fc.oneof({ weight: 8, arbitrary: value }, scalars)]),
  );
  const strange = fc.dictionary(fc.constantFrom("more", "__proto__", "constructor", "toString", "1"), scalars, {
    maxKeys: 1,
  });
  const whole = fc
    .tuple(fc.record(known, { requiredKeys: [] }), fc.record(known), fc.boolean(), strange)
    .map(([some, all, isWhole, more]) => JSON.parse(JSON.stringify({ ...(isWhole ? all : some), ...more })));
  return fc.oneof({ weight: 20, arbitrary: whole }, scalars);
}

const someHeader = objectWith({
  ...{ event_id: scalars, event_type: scalars, create_time: scalars, tenant_key: scalars, token: scalars },
  app_id: scalars,
});
const somePress = objectWith({
  operator: objectWith({ open_id: scalars, union_id: scalars, tenant_key: scalars, user_id: scalars }),
  action: objectWith({
    ...{ value: scalars, name: scalars, form_value: fc.dictionary(fc.string(), scalars), input_value: scalars },
    ...{ option: scalars, options: scalars, checked: scalars, tag: scalars },
  }),
  context: objectWith({ open_message_id: scalars, open_chat_id: scalars }),
  host: scalars,
});
const someEnvelope = objectWith({
  ...{ type: scalars, token: scalars, challenge: scalars, header: someHeader, event: somePress },
});

const shapes = [
  ["the sealed body", objectWith({ encrypt: scalars }), readSealed, sealed],
  ["the opened body", someEnvelope, readOuter, opened],
  ["header and event", someEnvelope, readEnvelope, envelopeShape],
  ["a press", somePress, readPressed, pressed],
] as const;

test.each(shapes)("%s is read as its schema reads it", (_, values, read, schema) => {
  let taken = 0;
  let refused = 0;
  fc.assert(
    fc.property(values, (value) => {
      const [one, other] = [read(value), schema.safeParse(value)];
      expect(one.success).toBe(other.success);
      if (one.success && other.success) expect(one.data).toEqual(other.data);
      else if (!one.success && !other.success) expect(one.error.issues).toEqual(other.error.issues);
      if (one.success) taken += 1;
      else refused += 1;
    }),
    { numRuns: 600 },
  );
  expect([taken > 5, refused > 5]).toEqual([true, true]);
});
