/** A line for each file, with the buttons that send it back and take it away. */
import type { Proof } from "../../../evidence/proofs.js";
import { say } from "../../../say.js";
import type { Block, Button } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { KeptFile } from "../../turn/surroundings.js";

/** Characters of a file's name. */
const longest = 60;
const kilobyte = 1024;

/** `kept`: what is stored of the report's files, by id; one that is missing is still being fetched, or was lost. */
export function proofRow(
  { id, name }: Proof,
  { subject, kept, removable }: { subject: string | null; kept: ReadonlyMap<string, KeptFile>; removable: boolean },
): Block {
  const file = kept.get(id);
  const send: Button = { label: say("evidence.send"), press: { do: "sendProof", path: subject, proof: id } };
  const drop: Button[] =
    subject === null || !removable
      ? []
      : [
          {
            label: say("evidence.drop"),
            press: { do: "dropProof", path: subject, proof: id },
            confirm: say("evidence.drop-confirm", { name: shortened(name, longest) }),
          },
        ];
  return {
    block: "row",
    text: say("evidence.file", { name: shortened(name, longest), size: file === undefined ? null : sizeOf(file.size) }),
    buttons: [...(file === undefined ? [] : [send]), ...drop],
  };
}

/** 35 KB, 1.2 MB. */
function sizeOf(bytes: number): string {
  const kilobytes = bytes / kilobyte;
  return kilobytes < kilobyte ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / kilobyte).toFixed(1)} MB`;
}
