/** Code and <raw> are shown as they stand: blanked out, so that places in the text stay the same. */
export function withoutCode(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?(?:```|$)/g, blank)
    .replace(/`[^`\n]+`/g, blank)
    .replace(/<raw>[\s\S]*?<\/raw>/g, blank);
}

/** What people read: tags taken out, entities resolved, so that `a&#64;b.cn` is seen for what it is. */
export function asRead(markdown: string): string {
  return markdown
    .replace(/<\/?[A-Za-z][^<>]*>/g, "")
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:nbsp|ensp|emsp);/g, " ");
}

function blank(found: string): string {
  return found.replace(/[^\n]/g, " ");
}
