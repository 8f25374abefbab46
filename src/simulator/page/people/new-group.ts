import type { Person } from "../../control-types.js";
import { api } from "../api.js";
import { html, useRef, useState, type VNode } from "../html.js";

interface Props {
  person: Person;
  people: Person[];
  onOpen: (chatId: string) => void;
}

/** A new group with the bot in it. */
export function NewGroup({ person, people, onOpen }: Props): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState("");
  async function make(event: Event): Promise<void> {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const typed = new FormData(event.target);
    try {
      const group = await api.group(String(typed.get("name")), [person.open_id, ...typed.getAll("member").map(String)]);
      dialog.current?.close();
      onOpen(group.chat_id);
    } catch (error) {
      setProblem(`没有建成：${error}`);
    }
  }
  return html`<div>
    <button type="button" class="icon-button" aria-label="新建群聊" title="新建群聊" onClick=${() => dialog.current?.showModal()}>＋</button>
    <dialog ref=${dialog} class="dialog" aria-label="新建群聊">
      <form onSubmit=${make}>
        <h2>新建群聊（含机器人）</h2>
        <label class="field"><span class="label">群名称</span><input name="name" required maxlength="60" value="绩效自评工作群" /></label>
        <fieldset class="members">
          <legend>成员</legend>
          ${people
            .filter(({ open_id }) => open_id !== person.open_id)
            .map(
              ({ open_id, name, role }) =>
                html`<label><input type="checkbox" name="member" value=${open_id} /> ${name}<small> ${role}</small></label>`,
            )}
        </fieldset>
        ${problem && html`<p class="refusal" role="alert">${problem}</p>`}
        <div class="dialog-buttons">
          <button type="button" class="btn" onClick=${() => dialog.current?.close()}>取消</button>
          <button class="btn primary_filled">建群</button>
        </div>
      </form>
    </dialog>
  </div>`;
}
