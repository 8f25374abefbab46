/** The files of one form's folder -> the form with its scheme and Word layout, or every mistake in them. */
import { compileForm } from "../core/form/compile.js";
import { type FragmentSource, formSource, fragmentSource } from "../core/form/define.js";
import type { Form } from "../core/form/form.js";
import type { Mistake, Mistakes } from "../core/form/mistake.js";
import { type Scheme, schemeSource } from "../core/score/scheme.js";
import { type Locate, readYaml } from "./read-yaml.js";

/** File contents by name: `form.yaml`, `report.docx`, `_shared/goals.yaml`, `schemes/….yaml`. */
export type FormFiles = ReadonlyMap<string, Uint8Array>;

export interface LoadedForm {
  readonly form: Form;
  readonly scheme: Scheme | null;
  /** The Word layout. */
  readonly layout: Uint8Array;
  readonly files: FormFiles;
}

/** A mistake with its place: line and column from 1. */
export interface PlacedMistake extends Mistake {
  readonly line: number;
  readonly column: number;
}

export function loadForm(files: FormFiles): { loaded: LoadedForm } | { mistakes: PlacedMistake[] } {
  const mistakes: Mistakes = [];
  const locates = new Map<string, Locate>();
  const source = read("form.yaml", formSource);
  const fragments = new Map<string, { file: string; source: FragmentSource }>();
  for (const file of files.keys()) {
    const name = /^_shared\/(.+)\.yaml$/.exec(file)?.[1];
    const fragment = name === undefined ? null : read(file, fragmentSource);
    if (name !== undefined && fragment !== null) fragments.set(name, { file, source: fragment });
  }
  const scheme = source?.scheme === undefined ? null : readScheme(source.scheme);
  const layout = files.get("report.docx");
  if (layout === undefined)
    mistakes.push({ code: "file-missing", facts: { name: "report.docx" }, file: "report.docx", at: [], offset: 0 });
  const form = source === null ? null : compileForm({ file: "form.yaml", source, fragments }, mistakes);
  if (mistakes.length > 0 || form === null || layout === undefined) return { mistakes: mistakes.map(locate) };
  return { loaded: { form, scheme, layout, files } };

  function readScheme(id: string): Scheme | null {
    const file = `schemes/${id}.yaml`;
    if (!files.has(file)) {
      mistakes.push({ code: "scheme-unknown", facts: { id }, file: "form.yaml", at: ["scheme"], offset: 0 });
      return null;
    }
    return read(file, schemeSource);
  }

  function read<T>(file: string, schema: Parameters<typeof readYaml<T>>[2]): T | null {
    const bytes = files.get(file);
    if (bytes === undefined) {
      mistakes.push({ code: "file-missing", facts: { name: file }, file, at: [], offset: 0 });
      return null;
    }
    return readYaml(file, new TextDecoder().decode(bytes), schema, mistakes, locates);
  }

  function locate(mistake: Mistake): PlacedMistake {
    if (mistake.code === "yaml")
      return { ...mistake, line: Number(mistake.facts.line), column: Number(mistake.facts.column) };
    const place = locates.get(mistake.file)?.(mistake.at, mistake.offset) ?? { line: 1, column: 1 };
    return { ...mistake, ...place };
  }
}
