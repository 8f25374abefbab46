import { expect, test } from "vitest";
import type { Happening, ReviewEvent } from "../../../src/core/review/event.js";
import { isWaiting } from "../../../src/core/review/questions.js";
import { deciderOf, reviewOf, stageOf } from "../../../src/core/review/review.js";

/** Each with who did it and the report's revision then. */
function log(...happened: (readonly [string, number, Happening])[]): ReviewEvent[] {
  return happened.map(([by, revision, event], index) => ({ ...event, by, revision, number: index + 1, at: index }));
}

const submit = { kind: "submit", chain: ["ou_first", "ou_chief"], note: "" } as const;
const pass = { kind: "pass", note: "" } as const;

test("reviewers come in order, the approver last", () => {
  const submitted = reviewOf(log(["ou_owner", 5, submit]));
  expect(deciderOf(submitted, 5)).toBe("ou_first");
  expect(stageOf("review", submitted, 5)).toBe("review");
  const passed = reviewOf(log(["ou_owner", 5, submit], ["ou_first", 5, pass]));
  expect(deciderOf(passed, 5)).toBe("ou_chief");
  expect(stageOf("review", passed, 5)).toBe("passed");
});

test("what changes after a pass goes back to whoever passed it", () => {
  const passed = reviewOf(log(["ou_owner", 5, submit], ["ou_first", 5, pass]));
  expect(deciderOf(passed, 6)).toBe("ou_first");
});

test("after a return without a change, who has passed is not asked again", () => {
  const events = log(
    ["ou_owner", 5, submit],
    ["ou_first", 5, pass],
    ["ou_chief", 5, { kind: "return", text: "请核对" }],
  );
  const returned = reviewOf(events);
  expect(stageOf("draft", returned, 5)).toBe("returned");
  const again = reviewOf(
    log(...events.map((event) => [event.by, event.revision, event] as const), ["ou_owner", 5, submit]),
  );
  expect(deciderOf(again, 5)).toBe("ou_chief");
  expect(deciderOf(again, 6)).toBe("ou_first");
  expect(again.returned).toBe(false);
});

test("a question waits until it is answered, and is closed by who asked or by their pass", () => {
  const asked = log(
    ["ou_owner", 5, submit],
    ["ou_first", 5, { kind: "ask", about: "a.b", text: "为什么？", bureau: false }],
  );
  const withAnswer = [...asked, ...log(["ou_owner", 5, { kind: "answer", question: 2, text: "如此" }])].map(
    (event, index) => ({ ...event, number: index + 1 }),
  );
  expect(reviewOf(asked).questions.filter(isWaiting)).toHaveLength(1);
  const [question] = reviewOf(withAnswer).questions;
  expect(question).toMatchObject({ about: "a.b", closed: false, answers: [{ text: "如此" }] });
  const closed = reviewOf([...withAnswer, { ...pass, by: "ou_first", at: 9, revision: 5, number: 4 }]);
  expect(closed.questions.map((one) => one.closed)).toEqual([true]);
});

test("an unlocking takes every pass back", () => {
  const unlocked = reviewOf(
    log(
      ["ou_owner", 5, submit],
      ["ou_first", 5, pass],
      ["ou_chief", 5, { kind: "approve", note: "", version: 1 }],
      ["ou_owner", 5, { kind: "unlock", reason: "财政要求" }],
      ["ou_owner", 5, submit],
    ),
  );
  expect(deciderOf(unlocked, 5)).toBe("ou_first");
});
