import type {
  ActionRequest,
  ActionResult,
  Chat,
  ChatMessage,
  Faults,
  LogEntry,
  Person,
} from "../../src/simulator/control-types.js";

/** The control interface as a test uses it; every call rejects when it is refused. */
export function controlOf(url: string) {
  const get = async <T>(path: string): Promise<T> => take(await fetch(`${url}/_control${path}`));
  const post = async <T>(path: string, body: unknown): Promise<T> =>
    take(
      await fetch(`${url}/_control${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  return {
    get,
    post,
    people: () => get<Person[]>("/people"),
    chats: (openId: string) => get<Chat[]>(`/chats?open_id=${openId}`),
    enter: (openId: string) => post<{ chat_id: string }>("/enter", { open_id: openId }),
    say: (openId: string, text: string, more: object = {}) =>
      post<{ message_id: string }>("/messages", { open_id: openId, text, ...more }),
    act: (request: ActionRequest) => post<ActionResult>("/actions", request),
    messages: (chatId: string, after = 0, wait = 0) =>
      get<{ messages: ChatMessage[]; seq: number }>(`/messages?chat_id=${chatId}&after=${after}&wait=${wait}`),
    faults: (faults: Faults) => post<Faults>("/faults", faults),
    advance: (ms: number) => post<{ now: number }>("/clock", { advance: ms }),
    state: () => get<{ undelivered: number; connections: number; webhook: string | null; now: number }>("/state"),
    log: (after = 0) => get<{ entries: LogEntry[]; next: number }>(`/log?after=${after}`),
  };
}

export type Control = ReturnType<typeof controlOf>;

async function take<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  // The server and the test are compiled against the same contract.
  return (await response.json()) as T;
}
