/** 生成: the report as a file. */
import { carriedPaths } from "../../../report/carried.js";
import { errorsOf } from "../../checking/findings.js";
import type { Capability } from "../../turn/capability.js";
import { goTo, outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { carriedScreen } from "./carried-screen.js";
import { carriedSeen, errorsPage, makeReport, override } from "./make-report.js";
import { overrideScreen } from "./override-screen.js";
import type { make as schema } from "./schema.js";

export const make: Capability<typeof schema> = {
  places: {
    carried: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view) =>
        carriedPaths(view.ledger).length === 0
          ? { instead: { at: "preview", table: null, page: 0 } }
          : carriedScreen(view),
      here: { cancel: withReport((context) => goTo(context, { at: "preview", table: null, page: 0 })) },
    },
    override: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view, { page, selfCheck }) =>
        errorsOf(view.report).length === 0
          ? { instead: { at: "preview", table: null, page: 0 } }
          : overrideScreen(view, page, selfCheck),
      here: { cancel: withReport((context) => goTo(context, { at: "preview", table: null, page: 0 })) },
    },
  },
  presses: {
    make: withReport((context, { draft, selfCheck }) => makeReport(context, { draft, selfCheck: selfCheck ?? false })),
    errors: withReport((context, { page, selfCheck }) => errorsPage(context, page, selfCheck)),
    override: withReport((context, _, typed) => override(context, typed)),
    carriedSeen: withReport((context) => carriedSeen(context)),
    export: withReport(({ state }) => outcome(state, { effects: [{ effect: "export" }] })),
    seePages: withReport(({ state }) => outcome(state, { effects: [{ effect: "pages" }] })),
  },
  commands: { make: { do: "make", draft: false }, export: { do: "export" }, seePages: { do: "seePages" } },
  messages: [],
  steps: {},
};
