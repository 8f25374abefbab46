/** What a draft shows where a required figure is missing, in a text or on paper. */
export function gapText(label: string): string {
  return `（待填：${label}）`;
}
