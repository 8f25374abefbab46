import { expect, test } from "vitest";
import { readFormValue } from "../../../src/feishu/events/form-value.js";

test.each([
  [null, ""],
  [undefined, ""],
  ["", ""],
  [[], []],
  ["[]", []],
  [{}, ""],
  [12, "12"],
  [true, true],
  [false, false],
  ["true", true],
  ["false", false],
  ['["a","b"]', ["a", "b"]],
  ["[1]", "[1]"],
  ["[待定]", "[待定]"],
  ["2024-04-01 +0800", "2024-04-01"],
  ["2024-04-29 07:07 -0330", "2024-04-29 07:07"],
  ["00:00 +0800", "00:00"],
  ["增长 +0800", "增长 +0800"],
  [" 523 ", " 523 "],
])("%j is read as %j", (sent, read) => {
  expect(readFormValue(sent)).toEqual(read);
});
