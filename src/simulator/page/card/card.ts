import type { ActionResult, Chat, ChatMessage, Person } from "../../control-types.js";
import type { Toast } from "../hooks/toast.js";
import { html, useRef, type VNode } from "../html.js";
import { list, record, text } from "../json.js";
import { Confirm } from "./confirm.js";
import { customStyles } from "./custom-styles.js";
import { Elements } from "./elements.js";
import { Header } from "./header.js";
import { addressOf, linkTo } from "./links.js";
import { box } from "./style.js";
import { useActing } from "./use-acting.js";
import { useDraft } from "./use-draft.js";
import { WorldContext } from "./world.js";

export interface CardProps {
  message: ChatMessage;
  chat: Chat | undefined;
  openId: string;
  people: Map<string, Person>;
  onToast: (toast: Toast) => void;
  /** After the answer: fetches the replaced card. */
  refresh: () => Promise<void>;
}

/** A Card JSON 2.0 as Feishu's client draws it; its state starts anew with every replaced card. */
export function Card(props: CardProps): VNode {
  const { message, chat, openId, people } = props;
  const card = useRef<HTMLElement>(null);
  const draft = useDraft(openId, message);
  const acting = useActing(props, (refused) => showRefusal(card.current, refused));
  const { header, body, config, card_link } = message.content;
  const { elements, padding } = record(body);
  const world = { people, members: chat?.members ?? [], ...draft, ...acting.state };
  return html`<article ref=${card} class="card width-${text(record(config).width_mode) || "default"}" aria-label="卡片" style=${customStyles(config)} ...${linkTo(addressOf(card_link))}>
    <${WorldContext.Provider} value=${world}>
      <${Header} value=${header} />
      <div class="card-body" key=${message.updated_at} style=${box("padding", padding)}>
        <${Elements} nodes=${list(elements)} path="/body/elements" layout=${record(body)} gap="12px" />
      </div>
    <//>
    ${acting.asking && html`<${Confirm} confirm=${acting.asking.confirm} onAnswer=${acting.answer} />`}
  </article>`;
}

/** Scrolls to the refused input; false when this card shows no such input. */
function showRefusal(card: HTMLElement | null, refused: NonNullable<ActionResult["refused"]>): boolean {
  const name = CSS.escape(refused.input);
  const field = card?.querySelector(`[data-name="${name}"], [data-path="${name}"] .field`);
  field?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  field?.querySelector<HTMLElement>("input, textarea, select, summary")?.focus({ preventScroll: true });
  return Boolean(field);
}
