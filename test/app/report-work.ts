/** Reports checked and printed in the test's own process: what is worked out is the same. */
import type { Catalog } from "../../src/app/catalog.js";
import type { DocumentFiller } from "../../src/app/ports/documents.js";
import type { ReportWork } from "../../src/app/ports/report-work.js";
import { createReportWork } from "../../src/app/report-work.js";
import type { Words } from "../../src/core/words.js";
import { layoutSource } from "../../src/documents/layout-source.js";
import { loadWords } from "../../src/forms/load-words.js";

const lists = loadWords("templates");

export function reportWorkOf(catalog: Catalog, words: Words, filler: DocumentFiller): ReportWork {
  return createReportWork({
    packOf: (form) => catalog.exact(form.id, form.version) ?? catalog.stored(form),
    filler,
    words,
    layoutOf: layoutSource,
    lists: () => lists,
  });
}
