import { expect, it } from "vitest";
import { onlyAllowed } from "../../../../src/core/dialogue/screen/only-allowed.js";
import type { Input, Screen } from "../../../../src/core/dialogue/screen/screen.js";
import { say } from "../../../../src/core/say.js";
import { loadPrompts } from "../../../../src/forms/load-prompts.js";

const { words } = loadPrompts("prompts");

const options = ["农业", "水利", "其他"].map((label) => ({ value: label, label: say("field.label", { label }) }));

function several(value: string): Input {
  return { block: "input", name: "kind", type: "choices", label: "支持方向", value, options };
}

function readOnly(input: Input): string[] {
  const screen: Screen = {
    title: say("home.title"),
    color: "indigo",
    blocks: [{ block: "form", fields: [input], buttons: [{ label: say("button.save"), press: { do: "submit" } }] }],
  };
  return onlyAllowed(screen, () => say("toast.nobody")).blocks.flatMap((block) =>
    block.block === "text" ? [words.render(block.text, "plain")] : [],
  );
}

it("shows what was picked of several options in words, not as the menu holds it", () => {
  expect(readOnly(several('["其他","农业"]')).at(-1)).toBe("支持方向：其他、农业");
  expect(readOnly(several("")).at(-1)).toBe("支持方向：（空）");
});
