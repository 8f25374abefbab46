/** The files that prove one indicator or figure. */
import type { MessageFile } from "../../../evidence/message-file.js";
import { proofsAt } from "../../../evidence/proofs.js";
import { unprovenOf } from "../../../evidence/unproven.js";
import { labelOf } from "../../../reading/label.js";
import { say } from "../../../say.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { View } from "../../screen/view.js";
import type { KeptFile } from "../../turn/surroundings.js";
import { proofRow } from "./proof-rows.js";

/** Characters of the name in the title. */
const longest = 60;

export function subjectScreen(
  { report, ledger }: View,
  subject: string,
  { kept, sent }: { kept: ReadonlyMap<string, KeptFile>; sent: MessageFile | null },
): Screen {
  const proofs = proofsAt(ledger, subject);
  const removable = report.state !== "approved";
  return {
    title: say("evidence.title-of", { label: shortened(labelOf(ledger, subject), longest) }),
    subtitle: say("evidence.subtitle", { unit: report.unit, year: report.year, count: proofs.length }),
    color: "indigo",
    blocks: [
      ...asked(report, subject),
      ...proofs.map((proof) => proofRow(proof, { subject, kept, removable })),
      ...(proofs.some(({ id }) => !kept.has(id)) ? [note("evidence.fetching")] : []),
      ...(sent === null || !removable ? [] : [sentRow(subject, sent)]),
      note(removable ? "evidence.send-now" : "evidence.locked"),
      {
        block: "buttons",
        buttons: [
          { label: say("button.return"), press: { do: "cancel" }, kind: "primary" },
          { label: say("evidence.all"), press: { do: "evidence", path: null } },
        ],
      },
    ],
  };
}

/** Why this needs proof. None for a contributor, who may not see scores. */
function asked(report: View["report"], subject: string): Block[] {
  const why =
    report.parts === null
      ? unprovenOf(report.ledger, report.checks).find(({ path }) => path === subject)?.why
      : undefined;
  return why === undefined ? [] : [{ block: "text", text: say(`evidence.why-${why}`), tone: "warn" }];
}

function sentRow(path: string, { name }: MessageFile): Block {
  const keep: Button = { label: say("evidence.keep"), press: { do: "attachSent", path } };
  return { block: "row", text: say("evidence.sent-here", { name: shortened(name, longest) }), buttons: [keep] };
}

function note(key: string): Block {
  return { block: "text", text: say(key), tone: "note" };
}
