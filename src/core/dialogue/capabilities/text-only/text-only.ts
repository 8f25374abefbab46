/** 文字版: what the card shows; the card itself stays as it is. */
import type { Capability } from "../../turn/capability.js";
import { outcome } from "../../turn/outcome.js";
import type { textOnly as schema } from "./schema.js";

export const textOnly: Capability<typeof schema> = {
  places: {},
  presses: { textOnly: ({ state }) => outcome(state, { asText: true }) },
  commands: { textOnly: { do: "textOnly" } },
  messages: [],
  steps: {},
};
