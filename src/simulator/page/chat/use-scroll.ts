import type { ChatMessage } from "../../control-types.js";
import { useLayoutEffect, useRef, useState } from "../html.js";

const near = 120; // px from the end that still count as "at the end"

interface Scroll {
  place: { current: HTMLElement | null };
  /** New messages wait below what is seen. */
  behind: boolean;
  onScroll: () => void;
  toEnd: () => void;
}

/** Keeps the end in view when a message comes, unless the person is reading further up. */
export function useScroll(messages: ChatMessage[], openId: string): Scroll {
  const place = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const [behind, setBehind] = useState(false);
  const last = messages.at(-1);
  function toEnd(): void {
    place.current?.scrollTo({ top: place.current.scrollHeight });
    atEnd.current = true;
    setBehind(false);
  }
  function onScroll(): void {
    const { current } = place;
    if (!current) return;
    atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < near;
    if (atEnd.current) setBehind(false);
  }
  useLayoutEffect(() => {
    if (atEnd.current || last?.sender.id === openId) toEnd();
    else if (last) setBehind(true);
  }, [last?.message_id, last?.chat_id, openId]);
  return { place, behind, onScroll, toEnd };
}
