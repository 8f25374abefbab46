/** What a form asks, step by step: one fold for each, with the labels of its inputs. */
import { say } from "../../say.js";
import type { AskedByStep } from "../steps/asked-by-step.js";
import type { Block } from "./screen.js";

/** Steps that are named; labels of one step. */
const most = { steps: 20, asks: 30 } as const;

export function askedSteps(steps: readonly Pick<AskedByStep, "title" | "asks">[]): Block[] {
  return steps.slice(0, most.steps).map(({ title, asks }, index) => ({
    block: "fold",
    title: say("asked.step", { number: index + 1, title, count: asks.length }),
    blocks: [
      {
        block: "text",
        text: say("asked.labels", { asks: asks.slice(0, most.asks), more: Math.max(0, asks.length - most.asks) }),
      },
    ],
  }));
}
