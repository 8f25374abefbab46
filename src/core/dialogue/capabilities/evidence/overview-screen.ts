/** All that is proven in a report, and what is better proven. */
import { covers } from "../../../access/parts.js";
import type { MessageFile } from "../../../evidence/message-file.js";
import { proofsAt } from "../../../evidence/proofs.js";
import { type Proven, provenOf } from "../../../evidence/proven.js";
import { type Unproven, unprovenOf } from "../../../evidence/unproven.js";
import { labelOf } from "../../../reading/label.js";
import { say } from "../../../say.js";
import { pageOf, pager } from "../../screen/pager.js";
import type { Block, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { View } from "../../screen/view.js";
import { ownSubjects } from "../../steps/own-subjects.js";
import type { OpenReport } from "../../turn/context.js";
import type { KeptFile } from "../../turn/surroundings.js";
import { proofRow } from "./proof-rows.js";

/** Lines of one card. */
const perPage = 12;
/** Characters of a name. */
const longest = 50;

export function overviewScreen(
  { report, ledger }: View,
  { page, task }: { page: number; task: string | null },
  { kept, sent }: { kept: ReadonlyMap<string, KeptFile>; sent: MessageFile | null },
): Screen {
  const within = report.tasks.find(({ id }) => id === task)?.paths ?? null;
  const proven = provenOf(ledger).filter(({ subject }) => covers(report.parts, subject) && covers(within, subject));
  const all = report.parts === null ? unprovenOf(ledger, report.checks) : ownOf(report);
  const unproven = all.filter(({ path }) => covers(within, path));
  const files = proven.reduce((sum, { proofs }) => sum + proofs.length, 0);
  const lines = [...proven.map((one) => provenRow(report, one)), ...unproven.map((one) => unprovenRow(one))];
  const { shown, at, pages } = pageOf(lines, page, perPage);
  return {
    title: say("evidence.title"),
    subtitle: say("evidence.subtitle", { unit: report.unit, year: report.year, count: files }),
    color: "indigo",
    blocks: [
      ...signedRows(report, kept),
      ...(sent === null
        ? []
        : [
            {
              block: "text" as const,
              text: say("evidence.just-sent", { name: shortened(sent.name, longest) }),
              tone: "note" as const,
            },
          ]),
      ...(lines.length === 0 ? [{ block: "text" as const, text: say("evidence.nothing") }] : shown),
      ...pager(at, pages, (to) => ({ do: "evidence", path: null, page: to, ...(task === null ? {} : { task }) })),
      { block: "text", text: say("evidence.how"), tone: "note" },
      {
        block: "buttons",
        buttons: [
          ...(files > 0 ? [{ label: say("evidence.pack"), press: { do: "packEvidence" as const } }] : []),
          { label: say("button.return"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}

function provenRow({ ledger }: OpenReport, { subject, proofs }: Proven): Block {
  return {
    block: "row",
    text: say("evidence.proven", {
      label: shortened(labelOf(ledger, subject), longest),
      count: proofs.length,
      first: shortened(proofs[0]?.name ?? "", longest),
    }),
    buttons: [{ label: say("button.open"), press: { do: "evidence", path: subject } }],
  };
}

type Asked = Pick<Unproven, "path" | "name"> & { readonly why: Unproven["why"] | "own" };

/** What a contributor may prove and has not yet, whatever it scores: a contributor may not see scores. */
function ownOf(report: OpenReport): Asked[] {
  const { ledger } = report;
  return ownSubjects(report)
    .filter((path) => proofsAt(ledger, path).length === 0)
    .map((path) => ({ path, name: labelOf(ledger, path), why: "own" }));
}

function unprovenRow({ path, name, why }: Asked): Block {
  return {
    block: "row",
    text: say(`evidence.line-${why}`, { name: shortened(name, longest) }),
    buttons: [{ label: say("evidence.add"), press: { do: "evidence", path } }],
  };
}

/** The picture of the sheet that was signed on paper. */
function signedRows({ review, parts }: OpenReport, kept: ReadonlyMap<string, KeptFile>): Block[] {
  const signed = review.events.findLast((event) => event.kind === "offline");
  if (parts !== null || signed?.kind !== "offline" || signed.picture === null) return [];
  const proof = { id: signed.picture, name: kept.get(signed.picture)?.name ?? "" };
  return [
    { block: "text", text: say("evidence.signed", { signer: signed.signer, date: signed.date }) },
    proofRow(proof, { subject: null, kept, removable: false }),
  ];
}
