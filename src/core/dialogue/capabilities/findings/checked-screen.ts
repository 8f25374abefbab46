/** What a check of a large report sends when it has ended. */
import type { Finding } from "../../../check/finding.js";
import { findingKey } from "../../../check/waivers.js";
import type { Ledger } from "../../../form/ledger.js";
import { say } from "../../../say.js";
import { longestSentence } from "../../checking/finding-blocks.js";
import { findingsPage, groupedBlocks } from "../../checking/finding-list.js";
import { shortenSay } from "../../checking/shorten-say.js";
import type { Screen } from "../../screen/screen.js";

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly explained: number;
}

/** `fresh`: those that came up; null: somebody has asked for all of them. */
export function checkedScreen(
  counts: Counts,
  fresh: { readonly count: number; readonly first: Finding | null } | null,
): Screen {
  const first = fresh?.first ?? null;
  const nothing = counts.errors + counts.warnings + counts.infos === 0;
  return {
    title: say("large-check.title"),
    subtitle: say("findings.counts", { ...counts }),
    color: counts.errors > 0 ? "red" : counts.warnings > 0 ? "orange" : "green",
    blocks: [
      first === null || fresh === null
        ? { block: "text", text: say(nothing ? "findings.none" : "large-check.ready") }
        : {
            block: "text",
            text: say("findings.new", { sentence: shortenSay(first.say, longestSentence), more: fresh.count - 1 }),
            tone: first.severity === "error" ? "bad" : "warn",
          },
      {
        block: "buttons",
        buttons: [
          {
            label: say("findings.look"),
            press: { do: "findings", ...(first === null ? {} : { finding: findingKey(first) }) },
            kind: "primary",
          },
          { label: say("button.continue"), press: { do: "continue" } },
        ],
      },
    ],
  };
}

/** Instead of the final file that was wanted: the first of `count` errors, and the ways on. */
export function errorsFoundScreen(
  ledger: Ledger,
  { count, errors, selfCheck }: { count: number; errors: readonly Finding[]; selfCheck: boolean },
): Screen {
  const items = errors.map((finding, index) => ({ n: index + 1, finding, reason: null }));
  return {
    title: say("override.title", { count }),
    color: "red",
    blocks: [
      { block: "text", text: say("override.body") },
      ...groupedBlocks({ ledger }, findingsPage({ ledger }, items, 0).shown),
      { block: "rule" },
      {
        block: "buttons",
        buttons: [
          { label: say("override.open"), press: { do: "errors", page: 0, selfCheck }, kind: "primary" },
          { label: say("override.draft"), press: { do: "make", draft: true, selfCheck } },
          { label: say("override.check"), press: { do: "findings" } },
        ],
      },
    ],
  };
}
