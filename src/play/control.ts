/** The simulator's control interface, as far as a player needs it. */
import { z } from "zod";

const message = z.object({
  seq: z.number(),
  message_id: z.string(),
  sender: z.object({ type: z.enum(["user", "app"]) }),
  msg_type: z.string(),
  content: z.record(z.string(), z.unknown()),
  created_at: z.number(),
});
export type ChatMessage = z.infer<typeof message>;

const result = z.object({
  refused: z.object({ input: z.string(), reason: z.string() }).optional(),
  toast: z.object({ type: z.string(), content: z.string() }).optional(),
  replaced: z.boolean().optional(),
  error: z.object({ code: z.number(), message: z.string() }).optional(),
});
export type ActionResult = z.infer<typeof result>;

const state = z.object({ undelivered: z.number(), connections: z.number() });

/** What is typed or picked, by input name. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

export interface Control {
  people(): Promise<{ open_id: string; name: string }[]>;
  enter(openId: string): Promise<string>;
  say(openId: string, text: string): Promise<void>;
  act(request: { open_id: string; message_id: string; element: string; form?: Form }): Promise<ActionResult>;
  /** Messages created or changed after `seq`; waits up to `wait` ms for one. */
  messages(chatId: string, seq: number, wait: number): Promise<{ messages: ChatMessage[]; seq: number }>;
  file(key: string): Promise<Uint8Array>;
  /** Events that the bot has not taken yet, and its open long connections. */
  state(): Promise<z.infer<typeof state>>;
}

export function createControl(url: string): Control {
  const base = `${url}/_control`;
  const get = async (path: string): Promise<unknown> => (await ok(await fetch(base + path))).json();
  const post = async (path: string, body: unknown): Promise<unknown> =>
    (
      await ok(
        await fetch(base + path, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      )
    ).json();
  return {
    people: async () => z.array(z.object({ open_id: z.string(), name: z.string() })).parse(await get("/people")),
    enter: async (open_id) => z.object({ chat_id: z.string() }).parse(await post("/enter", { open_id })).chat_id,
    async say(open_id, text) {
      await post("/messages", { open_id, text });
    },
    act: async (request) => result.parse(await post("/actions", request)),
    messages: async (chatId, seq, wait) =>
      z
        .object({ messages: z.array(message), seq: z.number() })
        .parse(await get(`/messages?chat_id=${encodeURIComponent(chatId)}&after=${seq}&wait=${wait}`)),
    file: async (key) =>
      new Uint8Array(await (await ok(await fetch(`${base}/files/${encodeURIComponent(key)}`))).arrayBuffer()),
    state: async () => state.parse(await get("/state")),
  };
}

async function ok(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response;
}
