/**
 * The simulator's control interface (`/_control`): all that the chat page does, as HTTP with JSON bodies.
 * Tests, plays and the page speak it; nothing else does.
 *
 * GET  /people                                            Person[]
 * POST /people    {open_id, standing}                     {}: reachable, outside (the availability range), stopped, blocked, resigned
 * GET  /chats?open_id=                                    Chat[]
 * POST /enter     {open_id}                               {chat_id}: opens the private chat with the bot (pushes bot_p2p_chat_entered)
 * POST /messages  {open_id, chat_id?, text, mention?}     {message_id}: a text message; without chat_id in the private chat;
 *                                                         `mention: true` puts @bot in front (groups)
 *                                                         `thread`: the message that is answered in its thread, or "new"
 * POST /messages/recall {open_id, message_id}             {}: takes a message of the person back (pushes recalled)
 * POST /messages/edit {open_id, message_id, text}         {}: changes it; it is pushed again under its id
 * POST /guests    {name}                                  Person: somebody of another tenant, who can write to the bot
 * GET  /open-ids?app_id=                                  {name, open_id}[]: the same people as another app knows them
 * POST /files     multipart open_id, chat_id?, file       {message_id}: a file message
 * POST /unreadable {open_id, chat_id?, type}              {message_id}: an image, audio, sticker … message
 * POST /menu      {open_id, event_key}                    {}
 * POST /groups    {name, open_ids[]}                      {chat_id}: a new group with the bot in it (pushes bot.added)
 * POST /groups/leave {chat_id}                            {}: takes the bot out of the group (pushes bot.deleted)
 * POST /actions   ActionRequest                           ActionResult: acts as the client does with a card
 * GET  /messages?chat_id=&after=SEQ&wait=MS               {messages: ChatMessage[], seq}: created or changed after SEQ; waits for one up to MS
 * GET  /files/:file_key                                   the bytes, with the file's name
 * GET  /stream?open_id=                                   server-sent events: {seq, chat_id, message_id}
 * GET  /log?after=N                                       {entries: LogEntry[], next}: every request and event both ways
 * GET  /state                                             {undelivered: number, connections: number, webhook: string|null, now: number}
 * POST /faults    Faults                                  Faults now in force
 * POST /clock     {advance?: ms, stopped?}                {now}: moves the simulator's clock (redelivery, expiry), or stops it
 * POST /webhook   {url}                                   {}: where events and callbacks are pushed to from now on; null unsets it
 * POST /scopes    {missing[]}                             {missing}: scopes that the app lacks from now on; all others are granted
 */
export interface Person {
  open_id: string;
  name: string;
  department: string;
  /** A role word for the page: 经办人, 业务科室, 分管领导, 管理员. */
  role: string;
  color: string;
}

export interface Chat {
  chat_id: string;
  type: "p2p" | "group";
  name: string;
  members: string[];
  last: { at: number; preview: string } | null;
}

export interface ChatMessage {
  /** Number of the last change in the workspace that touched this message; grows when a card changes. */
  seq: number;
  message_id: string;
  chat_id: string;
  sender: { type: "user" | "app"; id: string };
  msg_type: "text" | "interactive" | "file" | "image" | "post" | "system" | "audio" | "sticker";
  /** Parsed: {text}, the card as JSON, {file_key, file_name, size}, … */
  content: Record<string, unknown>;
  created_at: number;
  updated_at: number;
}

export interface ActionRequest {
  open_id: string;
  message_id: string;
  /** The pressed element: the `name` of a button, select or checker, or the JSON pointer of the element in the card, such as "/body/elements/2". */
  element: string;
  /** For a form's submit button: what the person typed, by input name; untouched inputs keep their initial values. */
  form?: Record<string, string | string[] | boolean>;
  /** For a select outside a form. */
  option?: string;
  /** For a checker outside a form. */
  checked?: boolean;
  /** For an input outside a form. */
  input?: string;
}

export interface ActionResult {
  /** What the client itself refused without a callback: a required input left empty, too long, disabled, expired, … */
  refused?: { input: string; reason: string };
  toast?: { type: string; content: string };
  /** The card was replaced by the answer. */
  replaced?: boolean;
  /** What the user would see when the bot failed: 200341 no answer in 3 s, 200671, 200672, 200673, 200830 … */
  error?: { code: number; message: string };
  /** The client asked this before it sent the callback (`confirm` of the element); the simulator's person agrees. */
  confirmed?: { title: string; text: string };
  /** The element opens this address instead of, or besides, a callback. */
  opened?: string;
  /** Milliseconds until the answer. */
  took: number;
}

export interface Faults {
  /** Starts every fault's chance anew: the same seed gives the same run. */
  seed?: number;

  /** Every event is pushed this many times (1). */
  repeatEvents?: number;
  /** The repeats of an event carry new event ids (false): only the message id tells that they are the same. */
  repeatWithNewIds?: boolean;
  /** Every card callback is pushed this many times, as a double click is (1): each with its own event id. */
  repeatActions?: number;
  /** Share of pushes of events that never reach the bot, 0…1; they come again by the platform's schedule. */
  dropEvents?: number;
  /** Share of pushes whose answer never arrives: the bot has it, the platform sends it again (events) or shows 200341 (clicks). */
  lostAcks?: number;
  /** Share of events that are held back until a later event was pushed, or half a second. */
  reorderEvents?: number;
  /** Added to every push, in ms. */
  delay?: number;
  /** The bot's answers arrive this many ms later; beyond 3 s they are too late. */
  botDelay?: number;
  /** No push reaches the bot (false). */
  botDead?: boolean;

  /** Share of requests to the open API answered with HTTP 500, or with `apiErrorStatus`, without having been carried out. */
  apiErrors?: number;
  /** 500 with a JSON body; 502, 503 and 504 with a page of a gateway. */
  apiErrorStatus?: 500 | 502 | 503 | 504;
  /** Share of requests to the open API answered with 429 / 99991400. */
  apiRateLimits?: number;
  /** Share of API requests carried out whose answer is then lost (connection cut). */
  apiLostAnswers?: number;
  /** Every answer of the open API comes this many ms later. */
  apiDelay?: number;
  /** Share of requests at which all tenant tokens end before their time (99991663). */
  expireTokens?: number;
  /** Share of downloads that are cut in the middle. */
  cutDownloads?: number;
  /** Business errors of the open API come with HTTP 200, as some older APIs do (false: 400). */
  errorsAs200?: boolean;

  /** Share of presses that come without `action.value`: only the button's name tells them apart (larksuite/openclaw-lark #585). */
  valuelessPresses?: number;
  /** Share of presses of a form that come without `form_value`. */
  formlessPresses?: number;
  /** Share of presses whose operator has no `open_id`. */
  namelessPresses?: number;
  /** Share of posts that come wrapped in their language and with the title null (HKUDS/nanobot #629). */
  wrappedPosts?: number;

  /** Share of pushes over a long connection at which it is cut: before the event left, or before its acknowledgement came. */
  cutConnections?: number;
  /** Share of requests for a long connection's address answered with "busy" (1). */
  connectErrors?: number;
  /** Payloads of long connections above this many bytes are sent in pieces (65,536). */
  fragmentBytes?: number;
}

export interface LogEntry {
  n: number;
  at: number;
  direction: "in" | "out";
  /** "POST /open-apis/im/v1/messages", "event im.message.receive_v1", "callback card.action.trigger", … */
  what: string;
  status: number;
  took: number;
  /** The fault that struck, by its name in Faults. */
  fault?: string;
  /** Decrypted body and answer, secrets and tokens taken out. */
  request: unknown;
  answer: unknown;
  /** For cards: node count, bytes, and what was found wrong. */
  card?: {
    elements: number;
    bytes: number;
    faults: CardFault[];
    /** What would be shown, though probably not as meant. */
    warnings?: CardFault[];
  };
}

/** One violation of a rule in a card. */
export interface CardFault {
  code: number;
  /** JSON pointer into the card. */
  path: string;
  rule: string;
  /** The documentation page, or whose report, the rule comes from. */
  source: string;
  message: string;
}
