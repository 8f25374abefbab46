/**
 * Every error code the simulator can produce, with what it means and where it is documented. A code that is not listed here
 * does not compile; the tests provoke each one. Paths without a host are pages of open.feishu.cn/document.
 */
export interface Code {
  readonly meaning: string;
  readonly source: string;
}

const SEND = "im-v1/message/create";
const GENERAL = "server-docs/api-call-guide/generic-error-code";
const UPLOAD = "im-v1/file/create";
const DOWNLOAD = "im-v1/message/get-2 (message resources)";
const CONTACT = "contact-v3/user/get";
const UPDATE = "feishu-cards: delayed card update (interactive/v1/card/update)";
const FAQ = "event-subscription-guide/event-card-faq";
const CARDKIT = "cardkit-v1";
const SDK = "larksuite/node-sdk, ws-client/enum.ts";

/** `code` of an answer of the open API. */
export const API_CODES = {
  1500: { meaning: "internal error of the platform", source: GENERAL },
  5000: { meaning: "internal error of the platform", source: GENERAL },
  10002: { meaning: "a parameter of the delayed update is malformed", source: UPDATE },
  10003: {
    meaning: "app_id or app_secret is malformed or unknown",
    source: "auth-v3/auth/tenant_access_token_internal",
  },
  10014: { meaning: "the app secret is wrong", source: "auth-v3/auth/tenant_access_token_internal" },
  11310: { meaning: "the card waits for the answer to a click", source: SEND },
  11311: { meaning: "the card of a delayed update is refused", source: UPDATE },
  40001: { meaning: "a parameter of the contact API is malformed", source: CONTACT },
  40004: { meaning: "the department is outside the contact range", source: "contact-v3/department/get" },
  41012: { meaning: "the user id is unknown", source: CONTACT },
  41050: { meaning: "the person is outside the contact range", source: CONTACT },
  100000: { meaning: "the card of a delayed update is too big", source: UPDATE },
  200000: { meaning: "the card of a delayed update was recalled", source: UPDATE },
  230001: { meaning: "a parameter is malformed", source: SEND },
  230002: { meaning: "the bot is not in the chat", source: SEND },
  230011: { meaning: "the message was recalled", source: "im-v1/message/reply" },
  230013: { meaning: "the person is outside the availability range", source: SEND },
  230017: { meaning: "the file or image was not uploaded by this app", source: SEND },
  230020: { meaning: "five messages a second to one chat, five updates a second of one card", source: SEND },
  230025: { meaning: "the content is too long", source: SEND },
  230028: { meaning: "the content holds a plain phone number or mail address", source: SEND },
  230029: { meaning: "the person has resigned", source: SEND },
  230031: { meaning: "the card was sent more than 14 days ago", source: "im-v1/message-card/patch" },
  230034: { meaning: "the receive_id is unknown", source: SEND },
  230035: { meaning: "the bot may not write here: muted or blocked", source: SEND },
  230053: { meaning: "the person has stopped the bot", source: SEND },
  230055: { meaning: "the type of the upload does not fit the type of the message", source: SEND },
  230072: { meaning: "a text can be edited twenty times", source: "im-v1/message/update" },
  230099: { meaning: "the card is refused; the reason is the ErrCode within msg", source: SEND },
  234001: { meaning: "a parameter of an upload or download is malformed", source: UPLOAD },
  234003: { meaning: "the message does not hold this file", source: DOWNLOAD },
  234004: { meaning: "the bot is not in the chat of the message", source: DOWNLOAD },
  234006: { meaning: "the file is bigger than 30 MB, or the image than 10 MB", source: UPLOAD },
  234010: { meaning: "the file is empty", source: UPLOAD },
  234011: { meaning: "the image has an unknown format", source: "im-v1/image/create" },
  234039: { meaning: "the image has too many pixels", source: "im-v1/image/create" },
  234043: { meaning: "files of cards cannot be downloaded", source: DOWNLOAD },
  300020: { meaning: "the card token is malformed", source: UPDATE },
  300030: { meaning: "the card token is older than 30 minutes", source: UPDATE },
  300040: { meaning: "the card token was used twice", source: UPDATE },
  300090: { meaning: "open_ids are not for shared cards", source: UPDATE },
  99991400: { meaning: "too many requests", source: "server-docs/api-call-guide/frequency-control" },
  99991661: { meaning: "the access token is missing", source: GENERAL },
  99991663: { meaning: "the access token is invalid or expired", source: GENERAL },
  99991672: { meaning: "the app has none of the scopes that this API asks for", source: GENERAL },
  99992351: { meaning: "the open_id is unknown", source: GENERAL },
  99992361: { meaning: "the open_id belongs to another app", source: GENERAL },
  99992354: { meaning: "the message_id is unknown", source: GENERAL },
} as const satisfies Record<number, Code>;

/** ErrCode within the message of a 230099, and what a card of a delayed update or of an answer is refused with. */
export const CARD_CODES = {
  11310: { meaning: "a limit of the card, or a place where a component may not stand", source: SEND },
  100290: { meaning: "a person that does not exist", source: SEND },
  200380: { meaning: "a template that does not exist", source: SEND },
  200530: { meaning: "an input of a form has no name, or one that is taken", source: FAQ },
  200550: { meaning: "a faulty chart", source: SEND },
  200570: { meaning: "an image key that does not exist", source: SEND },
  200621: { meaning: "the card does not fit its schema", source: SEND },
  200861: { meaning: "a component of version 1.0", source: SEND },
  200914: { meaning: "a table cell that does not fit its column", source: SEND },
  200915: { meaning: "a table row with a column that does not exist", source: SEND },
  230025: { meaning: "the card is too long; stands outside a 230099", source: SEND },
  230028: { meaning: "plain personal data; stands outside a 230099", source: SEND },
  300301: { meaning: "two components have one element_id", source: CARDKIT },
  300302: { meaning: "update_multi is false", source: CARDKIT },
  300303: { meaning: "the schema is not 2.0", source: CARDKIT },
} as const satisfies Record<number, Code>;

/** What a person sees when a click failed. */
export const CLIENT_CODES = {
  200340: { meaning: "callbacks have no address, or are not subscribed to", source: FAQ },
  200341: { meaning: "no answer within 3 s", source: FAQ },
  200342: { meaning: "no connection to the bot", source: FAQ },
  200343: { meaning: "the bot's host name is unknown", source: FAQ },
  200671: { meaning: "the answer's HTTP status is not 200", source: FAQ },
  200672: { meaning: "the answer's body is malformed", source: FAQ },
  200673: { meaning: "the answer's card is refused", source: FAQ },
  200830: { meaning: "the answer's card is of version 1.0", source: FAQ },
} as const satisfies Record<number, Code>;

/** `code` of `/callback/ws/endpoint`. */
export const ENDPOINT_CODES = {
  1: { meaning: "busy; the SDK tries again", source: SDK },
  514: { meaning: "the credentials are wrong; the SDK gives up", source: SDK },
  1000040344: { meaning: "the credentials are missing; the SDK gives up", source: SDK },
  1000040350: { meaning: "more than 50 connections; the SDK gives up", source: SDK },
} as const satisfies Record<number, Code>;

export type ApiCode = keyof typeof API_CODES;
export type CardCode = keyof typeof CARD_CODES;
export type ClientCode = keyof typeof CLIENT_CODES;
export type EndpointCode = keyof typeof ENDPOINT_CODES;
