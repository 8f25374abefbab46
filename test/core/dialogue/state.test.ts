import { expect, test } from "vitest";
import { atHome, moved, type State } from "../../../src/core/dialogue/turn/state.js";

const place = { at: "paste", list: "", text: "a\tb" } as const;
const pasting: State = { ...atHome, place, waiting: [place], draft: { "a.b": "1" } };

test("what waits to be confirmed in one report waits there while the person is in another", () => {
  const elsewhere = moved(pasting, "first", "second");
  expect(elsewhere).toMatchObject({ waiting: [], draft: {} });
  expect(moved(elsewhere, "second", "first")).toMatchObject({ waiting: [place], draft: { "a.b": "1" } });
});
