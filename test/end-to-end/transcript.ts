import type { ChatMessage } from "../../src/play/control.js";

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What the bot sent, in order, without ids: two runs of one play have the same transcript. */
export function transcript(heard: readonly ChatMessage[]): unknown[] {
  return heard.map(({ msg_type, content }) => {
    if (msg_type === "file") return { file: content.file_name };
    return { [msg_type]: JSON.parse(JSON.stringify(content).replace(uuid, "id")) };
  });
}
