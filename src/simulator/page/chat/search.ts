import { html, useEffect, useLayoutEffect, useRef, type VNode } from "../html.js";

interface Props {
  /** Null: the search is closed. */
  query: string | null;
  found: number;
  onQuery: (query: string | null) => void;
}

/** Opened by its button or by Ctrl+K, closed by Escape; shows only messages with the words. */
export function Search({ query, found, onQuery }: Props): VNode {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onQuery(input.current?.value ?? "");
    };
    addEventListener("keydown", open);
    return () => removeEventListener("keydown", open);
  }, [onQuery]);
  // Before the next key: whoever types on at once loses none.
  useLayoutEffect(() => {
    if (query !== null) input.current?.focus();
  }, [query === null]);
  if (query === null)
    return html`<button type="button" class="icon-button" aria-label="搜索消息" title="搜索消息（Ctrl+K）" onClick=${() => onQuery("")}>⌕</button>`;
  return html`<div class="search" role="search">
    <input
      ref=${input}
      type="search"
      aria-label="搜索这个会话的消息"
      placeholder="搜索消息"
      value=${query}
      onInput=${(event: Event) => event.target instanceof HTMLInputElement && onQuery(event.target.value)}
      onKeyDown=${(event: KeyboardEvent) => event.key === "Escape" && onQuery(null)}
    />
    <small role="status">${query.trim() === "" ? "" : `${found} 条`}</small>
    <button type="button" class="icon-button" aria-label="关闭搜索" onClick=${() => onQuery(null)}>✕</button>
  </div>`;
}
