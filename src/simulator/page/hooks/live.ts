import { api } from "../api.js";
import { useEffect, useRef, useState } from "../html.js";

export interface Change {
  chat_id: string;
}

/**
 * Tells of every change that `openId` may see; `null` means "anything may have changed" (after a connection
 * was lost). Gives whether the simulator can be reached.
 */
export function useLive(openId: string, onChange: (change: Change | null) => void): boolean {
  const [online, setOnline] = useState(true);
  const listener = useRef(onChange);
  listener.current = onChange;
  useEffect(() => {
    if (!openId) return undefined;
    const stream = new EventSource(api.streamUrl(openId));
    let timer = 0;
    stream.onopen = () => {
      setOnline(true);
      listener.current(null);
    };
    stream.onmessage = (event) => listener.current(readChange(event.data));
    stream.onerror = () => setOnline(false);
    // A tab that slept, or a proxy that holds the stream back: ask now and then all the same.
    timer = window.setInterval(() => listener.current(null), 20_000);
    return () => {
      clearInterval(timer);
      stream.close();
    };
  }, [openId]);
  return online;
}

function readChange(data: unknown): Change | null {
  try {
    const change: unknown = JSON.parse(String(data));
    const named = typeof change === "object" && change !== null && "chat_id" in change;
    return named ? { chat_id: String(change.chat_id) } : null;
  } catch {
    return null; // not JSON, such as a heartbeat: looking at everything again is always right
  }
}
