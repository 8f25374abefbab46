import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyRefusal, isTokenError } from "../../src/feishu/error-class.js";

test.each([
  [99991400, "retry"],
  [230020, "retry"],
  [230049, "retry"],
  [232096, "retry"],
  [230002, "unreachable"],
  [230053, "unreachable"],
  [232009, "unreachable"],
  [230025, "fault"],
  [230028, "fault"],
  [99992351, "fault"],
  [230006, "configuration"],
  [99991401, "configuration"],
  [99991672, "configuration"],
  [10014, "configuration"],
  [99991662, "configuration"],
  [99992361, "configuration"],
  [230036, "configuration"],
] as const)("%d is %s", (code, type) => {
  expect(classifyRefusal({ status: 400, code }).type).toBe(type);
});

test("only token errors are token errors", () => {
  for (const code of [99991661, 99991663, 99991664, 99991665, 99991671]) {
    const error = classifyRefusal({ status: 400, code });
    expect([error.type, isTokenError(error)]).toEqual(["retry", true]);
  }
  expect(isTokenError(classifyRefusal({ status: 400, code: 99991400 }))).toBe(false);
  expect(isTokenError(new Error("99991663"))).toBe(false);
});

test("a wait is at most an hour, and none when the header makes no sense", () => {
  const wait = (resetSeconds: string) => classifyRefusal({ status: 429, code: 99991400, resetSeconds }).retryAfter;
  expect(wait("0.5")).toBe(500);
  expect(wait("999999")).toBe(3_600_000);
  for (const text of ["", "-1", "soon", "1e9", "NaN"]) expect(wait(text)).toBeNull();
});

test("nothing of the platform's message reaches the error but a card's inner number", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12, unit: "binary" }), fc.integer(), (msg, code) => {
      expect(classifyRefusal({ status: 400, code, msg }).message).not.toContain(msg);
    }),
  );
  expect(classifyRefusal({ status: 400, code: 230099, msg: "ext=ErrCode: 11310; ErrMsg: x" }).message).toBe(
    "refused with 230099/11310 (HTTP 400)",
  );
});
