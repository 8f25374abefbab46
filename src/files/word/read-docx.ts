/** A .docx file -> its tables and paragraphs as they look once tracked changes are accepted. */
import type { FileDocument } from "../../core/reading/document/document.js";
import { unframed } from "../../core/reading/document/unframed.js";
import { type Say, say } from "../../core/say.js";
import type { Archive } from "../archive/archive.js";
import { decodeText } from "../markup/decode.js";
import { Refused } from "../refused.js";
import { type Body, readBody } from "./read-body.js";
import { readComments } from "./read-comments.js";

/** Throws `Refused`. */
export function readDocx(archive: Archive, name: string): FileDocument {
  const main = mainPart(archive);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const comments = archive.part(`${folder}comments.xml`);
  const xml = archive.part(main);
  if (xml === null) throw new Refused("file-broken");
  const body = readBody(decodeText(xml), comments === null ? new Map() : readComments(decodeText(comments)));
  return {
    name,
    kind: "docx",
    parts: [{ name: "", hidden: false, blocks: unframed(body.blocks) }],
    told: [...toldOf(body), ...toldOfParts(archive)],
  };
}

/** Programs of other makers name it otherwise: the package's relations say where it is. */
function mainPart(archive: Archive): string {
  const usual = "word/document.xml";
  if (archive.has(usual)) return usual;
  const relations = archive.part("_rels/.rels");
  const found = /Target="\/?([^"]*document[^"]*\.xml)"/i.exec(relations === null ? "" : decodeText(relations))?.[1];
  if (found === undefined) throw new Refused("file-broken");
  return found;
}

function toldOf({ changes, comments, hidden }: Body): Say[] {
  const { inserted, deleted, rowsInserted, rowsDeleted } = changes;
  const isChanged = inserted + deleted + rowsInserted + rowsDeleted > 0;
  return [
    ...(isChanged ? [say("told.changes", { inserted, deleted, rowsInserted, rowsDeleted })] : []),
    ...comments.map(({ at, text }) => say("told.comment", { at, text })),
    ...(hidden === 0 ? [] : [say("told.hidden-text", { count: hidden })]),
  ];
}

export function toldOfParts(archive: Archive): Say[] {
  const { names } = archive;
  const has = (pattern: RegExp): boolean => names.some((one) => pattern.test(one));
  return [
    ...(has(/vbaProject\.bin$|\/macrosheets\//i) ? [say("told.macros")] : []),
    ...(has(/\/(embeddings|activeX)\//i) ? [say("told.embedded")] : []),
    ...(has(/\/externalLinks\//i) ? [say("told.links")] : []),
  ];
}
