/** A link `[text](target)` or an image `![hover](key)`. */
export interface MarkdownLink {
  image: boolean;
  target: string;
}

const LINK = /(?<!\\)(!?)\[((?:[^[\]\\]|\\.)*)\]\(([^()]*)\)/g;

export function markdownLinks(markdown: string): MarkdownLink[] {
  return [...markdown.matchAll(LINK)].map(([, mark, , inner = ""]) => ({
    image: mark === "!",
    // Behind the target there may be a title in quotes.
    target: inner.trim().split(/\s/)[0] ?? "",
  }));
}
