import { useEffect } from "../html.js";

const name = "search";
const most = 2000;

/** Marks every place where the words stand below `place`, without touching the document. A browser that cannot mark only filters. */
export function useHighlight(place: { current: HTMLElement | null }, query: string, shown: number): void {
  useEffect(() => {
    if (!("highlights" in CSS)) return undefined;
    const ranges = query === "" || !place.current ? [] : rangesOf(place.current, query.toLowerCase());
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [query, shown]);
}

function rangesOf(place: HTMLElement, query: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < most; node = walker.nextNode()) {
    const words = node.nodeValue?.toLowerCase() ?? "";
    for (let at = words.indexOf(query); at >= 0; at = words.indexOf(query, at + query.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + query.length);
      ranges.push(range);
    }
  }
  return ranges;
}
