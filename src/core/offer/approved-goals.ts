/** A file that declares goals, for a report that evaluates them: names, targets and points of its indicators are fixed. */
import type { Form } from "../form/form.js";
import type { FileDocument } from "../reading/document/document.js";
import type { Value } from "../reading/grid/value.js";

const fixedRoles = ["indicator.level2", "indicator.level3", "indicator.target", "indicator.weight", "goal.expected"];
/** What only an evaluation says. */
const ofTheEnd = /^(indicator\.(actual|score|reason)|budget\.executed|goal\.actual)$/;
/** Blocks of a part that a title may stand in. */
const firstBlocks = 8;

/** Paths of values that were approved; empty where the file declares no goals. `titles`: words of such titles. */
export function approvedIn(
  form: Form,
  document: FileDocument,
  values: readonly Value[],
  titles: readonly string[],
): string[] {
  if (form.kind !== "evaluation" || !isDeclaration(document, titles)) return [];
  const said = values.filter(({ value }) => value !== null);
  const isDone = said.some(({ field }) => field.stage === "actual" || field.roles.some((role) => ofTheEnd.test(role)));
  const hasTargets = said.some(({ field }) => field.roles.includes("indicator.target"));
  if (isDone || !hasTargets) return [];
  return said.filter(({ field }) => field.roles.some((role) => fixedRoles.includes(role))).map(({ path }) => path);
}

function isDeclaration({ parts, name }: FileDocument, titles: readonly string[]): boolean {
  const lines = parts.flatMap((part) => [
    part.name,
    ...part.blocks
      .slice(0, firstBlocks)
      .flatMap((block) => (block.is === "paragraph" ? [block.text] : (block.rows[0] ?? []).map(({ text }) => text))),
  ]);
  const said = [name, ...lines]
    .map((line) => line.normalize("NFKC").replace(/\s/g, ""))
    .filter(({ length }) => length < 60);
  return said.some((line) => titles.some((title) => line.includes(title)));
}
