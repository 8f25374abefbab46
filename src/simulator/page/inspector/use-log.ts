import type { LogEntry } from "../../control-types.js";
import { api } from "../api.js";
import { useEffect, useRef, useState } from "../html.js";

const kept = 1000;

/** The log's latest entries; looked up every second while it is shown, else now and then for the count of faults. */
export function useLog(open: boolean): LogEntry[] {
  const [entries, setEntries] = useState<LogEntry[]>([]);
  const next = useRef(0);
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return;
      const answer = await api.log(next.current);
      // A smaller number than before: the simulator was started anew.
      const anew = answer.next < next.current;
      next.current = anew ? 0 : answer.next;
      if (anew) setEntries([]);
      else if (answer.entries.length > 0) setEntries((before) => [...before, ...answer.entries].slice(-kept));
    };
    look().catch(console.warn);
    const timer = setInterval(() => look().catch(console.warn), open ? 1_000 : 5_000);
    return () => clearInterval(timer);
  }, [open]);
  return entries;
}
