import type { ActionRequest, ActionResult, Chat, ChatMessage, LogEntry, Person } from "../control-types.js";

const root = "/_control";

/** What the page asks of the simulator. Every call rejects with a sentence when the simulator refuses or is away. */
export const api = {
  people: () => get<Person[]>("/people"),
  chats: (openId: string) => get<Chat[]>(`/chats?${query({ open_id: openId })}`),
  messages: (chatId: string, after: number) =>
    get<{ messages: ChatMessage[]; seq: number }>(`/messages?${query({ chat_id: chatId, after: String(after) })}`),
  log: (after: number) => get<{ entries: LogEntry[]; next: number }>(`/log?${query({ after: String(after) })}`),
  enter: (openId: string) => post<{ chat_id: string }>("/enter", { open_id: openId }),
  say: (message: { open_id: string; chat_id: string; text: string; mention?: true }) =>
    post<{ message_id: string }>("/messages", message),
  unreadable: (openId: string, chatId: string, type: string) =>
    post<{ message_id: string }>("/unreadable", { open_id: openId, chat_id: chatId, type }),
  menu: (openId: string, eventKey: string) => post<object>("/menu", { open_id: openId, event_key: eventKey }),
  group: (name: string, openIds: string[]) => post<{ chat_id: string }>("/groups", { name, open_ids: openIds }),
  act: (action: ActionRequest) => post<ActionResult>("/actions", action),
  upload,
  fileUrl: (fileKey: string) => `${root}/files/${encodeURIComponent(fileKey)}`,
  streamUrl: (openId: string) => `${root}/stream?${query({ open_id: openId })}`,
};

function upload(openId: string, chatId: string, file: File): Promise<{ message_id: string }> {
  const body = new FormData();
  body.set("open_id", openId);
  body.set("chat_id", chatId);
  body.set("file", file, file.name);
  return answer(fetch(`${root}/files`, { method: "POST", body }));
}

function get<T>(path: string): Promise<T> {
  return answer<T>(fetch(root + path));
}

function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { "content-type": "application/json" };
  return answer<T>(fetch(root + path, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** The page and the server are built together, so that the answer's shape is taken from control-types. */
async function answer<T>(sent: Promise<Response>): Promise<T> {
  const response = await sent;
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

function query(parameters: Record<string, string>): string {
  return new URLSearchParams(parameters).toString();
}
