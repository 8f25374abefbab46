import { expect, test } from "vitest";
import { expectPrintedFile } from "./printed-file.js";
import { calm, perform } from "./scene.js";
import { expectPrintedScores } from "./scores.js";

test.each(["typed", "pasted"] as const)(
  "over the long connection the chat is the same as over the webhook (%s)",
  { timeout: 240_000 },
  async (name) => {
    const overWebhook = await calm(name);
    const overSocket = await perform(name, { way: "websocket" });
    expect(overSocket.chat).toEqual(overWebhook.chat);
    expect(overSocket.ledger).toEqual(overWebhook.ledger);
    expectPrintedScores(overSocket.result);
    expectPrintedFile(overSocket.played.report);
  },
);

test("over the long connection, doubled events and clicks change nothing", { timeout: 240_000 }, async () => {
  const once = await calm("pasted");
  const often = await perform("pasted", {
    way: "websocket",
    faults: { repeatEvents: 2, repeatActions: 2, repeatWithNewIds: true },
  });
  expect(often.chat).toEqual(once.chat);
  expect(often.ledger).toEqual(once.ledger);
});
