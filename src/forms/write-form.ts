/** A definition that a program made -> the YAML that people read and correct. */
import { stringify } from "yaml";
import type { FormSource } from "../core/form/define.js";

/** `comments`: lines at the head, without their number sign. */
export function formYaml(source: FormSource, comments: readonly string[] = []): string {
  const head = [
    "# yaml-language-server: $schema=../form.schema.json",
    ...comments.map((line) => `# ${line.replace(/\s+/g, " ")}`),
  ];
  return `${head.join("\n")}\n${stringify(source, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
