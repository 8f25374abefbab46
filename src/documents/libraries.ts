/** Libraries for Word files and archives, loaded with the first of them: a start and most turns need none. */
import { createRequire } from "node:module";
import type Docxtemplater from "docxtemplater";
import type PizZip from "pizzip";

const load = createRequire(import.meta.url);

/** A new archive, or the one that these bytes are; throws when they are none. */
export function zipOf(bytes?: Uint8Array): PizZip {
  const Zip: typeof PizZip = load("pizzip");
  return bytes === undefined ? new Zip() : new Zip(bytes);
}

export function templateOf(zip: PizZip, options: Docxtemplater.DXT.ConstructorOptions): Docxtemplater<PizZip> {
  const Template: typeof Docxtemplater = load("docxtemplater");
  return new Template(zip, options);
}
