import { html, useCallback, useRef, useState, type VNode } from "../html.js";

export interface Toast {
  type: string;
  content: string;
}

const marks: Record<string, string> = { success: "✓", error: "✕", warning: "!", info: "i" };

/** One toast at a time, as in Feishu; errors stay longer, since they hold a code to read. */
export function useToast(): [VNode, (toast: Toast) => void] {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef(0);
  const show = useCallback((next: Toast) => {
    setToast(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setToast(null), next.type === "error" ? 8_000 : 4_000);
  }, []);
  const view = html`<div class="toasts" role="status" aria-live="polite">
    ${toast && html`<p class="toast toast-${toast.type}"><span class="mark">${marks[toast.type] ?? "i"}</span>${toast.content}</p>`}
  </div>`;
  return [view, show];
}
