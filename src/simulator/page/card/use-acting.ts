import type { ActionResult } from "../../control-types.js";
import { api } from "../api.js";
import { useState } from "../html.js";
import { isRecord } from "../json.js";
import type { CardProps } from "./card.js";
import type { Acting, CardWorld } from "./world.js";

interface Asking {
  element: string;
  more: Acting;
  confirm: unknown;
}

type Refused = NonNullable<ActionResult["refused"]>;

interface Answering {
  state: Pick<CardWorld, "busy" | "refused" | "act">;
  asking: Asking | null;
  answer: (yes: boolean) => void;
}

/** Sends what a person does with a card, asks first where the element wants it, and shows what came back. */
export function useActing(
  { openId, message, onToast, refresh }: CardProps,
  showRefusal: (refused: Refused) => boolean,
): Answering {
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);

  async function send({ element, more }: Asking): Promise<void> {
    setBusy(element);
    setRefused(null);
    try {
      const result = await api.act({ open_id: openId, message_id: message.message_id, element, ...more });
      if (result.replaced) await refresh();
      show(result);
    } catch (error) {
      onToast({ type: "error", content: `模拟器没有接受这次操作：${error instanceof Error ? error.message : error}` });
    } finally {
      setBusy(null);
    }
  }

  function show({ refused, error, toast }: ActionResult): void {
    if (refused) setRefused(refused);
    // Drawn first, then scrolled to.
    if (refused) setTimeout(() => showRefusal(refused) || onToast({ type: "error", content: refused.reason }));
    if (error) onToast({ type: "error", content: `${error.message}（code: ${error.code}）` });
    if (toast) onToast(toast);
  }

  function act(element: string, more: Acting, confirm: unknown): void {
    const wish = { element, more, confirm };
    if (isRecord(confirm)) setAsking(wish);
    else void send(wish);
  }

  function answer(yes: boolean): void {
    setAsking(null);
    if (yes && asking) void send(asking);
  }

  return { state: { busy, refused, act }, asking, answer };
}
