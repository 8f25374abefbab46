/**
 * The environment, read once. Whoever starts the program wrongly gets one sentence that says what to set;
 * no value is ever repeated in it, since half of them are secrets.
 *
 * | credentials                | FEISHU_MODE unset          | webhook            | websocket          |
 * |----------------------------|----------------------------|--------------------|--------------------|
 * | none                       | simulator (production: no) | says what lacks    | says what lacks    |
 * | id, secret                 | asks to choose             | says what lacks    | websocket          |
 * | id, secret, key, token     | webhook                    | webhook            | websocket          |
 * | anything else              | says what lacks            | says what lacks    | says what lacks    |
 */
import { join } from "node:path";
import { z } from "zod";
import type { EvidenceLimits } from "./app/ports/evidence.js";
import type { UnitSettings } from "./core/dialogue/turn/context.js";
import { packageRoot } from "./package-root.js";

export type Config = Common & (Simulated | Webhook | Websocket);

export interface Common {
  /** Base address of the open platform, without a slash at its end. */
  readonly domain: string;
  /** Milliseconds that a request's signature may be old; null: any age, as the platform sends again for hours. */
  readonly eventMaxAge: number | null;
  /** Days for which events, replies and messages that went out are kept. */
  readonly keepDays: number;
  /** People of other tenants may use the bot. */
  readonly servesForeign: boolean;
  /** Messages and presses of one person that are worked on in a minute; 0: all. */
  readonly perMinute: number;
  /** What an administrator has set for the whole unit. */
  readonly unit: UnitSettings;
  /** Files that prove figures: a folder for them, null for the database, and how many bytes. */
  readonly evidence: EvidenceLimits & { readonly folder: string | null };
  /** open_ids of those who may make forms of blank files in the chat; none: nobody may. */
  readonly formMakers: ReadonlySet<string>;
  /** A SQLite file, or a postgres:// address. */
  readonly databaseUrl: string;
  /** 127.0.0.1 unless HOST says otherwise: the platform reaches the program through a reverse proxy, or HOST=0.0.0.0. */
  readonly host: string;
  readonly port: number;
  /** Host under which the other processes of the database reach this one; null: each answers what it is sent. */
  readonly internalHost: string | null;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  readonly templatesDir: string;
  readonly promptsDir: string;
  /** The program's own prompts, which stand in for what is wrong in `promptsDir`. */
  readonly shippedPromptsDir: string;
}

export interface Simulated {
  readonly mode: "simulator";
}

export interface Credentials {
  readonly appId: string;
  readonly appSecret: string;
}

export interface Webhook extends Credentials {
  readonly mode: "webhook";
  readonly encryptKey: string;
  readonly verificationToken: string;
}

export interface Websocket extends Credentials {
  readonly mode: "websocket";
}

export type Env = Readonly<Record<string, string | undefined>>;
type Unfit = { readonly problem: string };

const NAMES = ["FEISHU_APP_ID", "FEISHU_APP_SECRET", "FEISHU_ENCRYPT_KEY", "FEISHU_VERIFICATION_TOKEN"] as const;

/** Reads the settings, or says in one Chinese sentence what has to be set. */
export function readConfig(env: Env): Config | Unfit {
  const set = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const connection = readConnection(set);
  if ("problem" in connection) return connection;
  const common = readCommon(set);
  return "problem" in common ? common : { ...common, ...connection };
}

function within(least: number, most: number) {
  return (value: number) => value >= least && value <= most;
}

const megabyte = 1024 * 1024;
/** Bytes: handing more to whatever packs it and back would hold up the answers of everybody else. */
const largestArchive = 14 * megabyte;

const commonShape = z.object({
  FEISHU_DOMAIN: z.url({ protocol: /^https?$/ }).default("https://open.feishu.cn"),
  DATABASE_URL: z.string().default("./data/jiping.db"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(3000),
  INTERNAL_HOST: z
    .string()
    .regex(/^(?:[A-Za-z\d](?:[A-Za-z\d._-]{0,252})|\[[\da-fA-F:.]{2,45}\])$/)
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  FEISHU_EVENT_MAX_AGE: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform((seconds) => Number(seconds) * 1000)
    .optional(),
  FEISHU_OTHER_TENANTS: z.enum(["refuse", "serve"]).default("refuse"),
  REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((count) => count === 0 || count >= 60)
    .default(240),
  OFFLINE_APPROVAL: z.enum(["refuse", "allow"]).default("refuse"),
  ADMINISTRATORS: z
    .string()
    .transform((list) => list.split(/[\s,，、;；]+/).filter((one) => one !== ""))
    .refine((list) => list.every((one) => /^ou_\w+$/.test(one)))
    .default([]),
  RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((days) => days >= 8)
    .default(30),
  EVIDENCE_DIR: z.string().optional(),
  EVIDENCE_FILE_MB: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .refine(within(1, 30))
    .default(20),
  EVIDENCE_REPORT_MB: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine(within(1, 100_000))
    .default(500),
  FORM_MAKERS: z
    .string()
    .regex(/^[\w-]{3,100}([,，、\s]+[\w-]{3,100})*$/)
    .optional(),
  TEMPLATES_DIR: z.string().optional(),
  PROMPTS_DIR: z.string().optional(),
});

const WRONG: ReadonlyMap<string, string> = new Map(
  Object.entries({
    FEISHU_DOMAIN: "FEISHU_DOMAIN 应为 http:// 或 https:// 开头的地址，例如 https://open.feishu.cn。",
    FEISHU_EVENT_MAX_AGE: "FEISHU_EVENT_MAX_AGE 应为秒数，例如 28800；飞书会在几小时内重发，请不要设得太短。",
    REQUESTS_PER_MINUTE: "REQUESTS_PER_MINUTE 应为每人每分钟处理的消息和点击数，至少 60；0 为不限。",
    FEISHU_OTHER_TENANTS: "FEISHU_OTHER_TENANTS 应为 refuse（不接待别的企业的人）或 serve。",
    OFFLINE_APPROVAL: "OFFLINE_APPROVAL 应为 refuse（不能登记线下通过）或 allow。",
    ADMINISTRATORS: "ADMINISTRATORS 应为管理员的 open_id，以 ou_ 开头，几位之间用逗号隔开。",
    RETENTION_DAYS: "RETENTION_DAYS 应为不小于 8 的天数；更短的话，飞书重发或有人重放的请求会被当成新的。",
    EVIDENCE_FILE_MB: "EVIDENCE_FILE_MB 应为 1 至 30 之间的整数（一个佐证文件最多多少 MB）；飞书一次只收发 30 MB。",
    EVIDENCE_REPORT_MB: "EVIDENCE_REPORT_MB 应为正整数（一份报告的佐证合计最多多少 MB）。",
    FORM_MAKERS:
      "FORM_MAKERS 应为可以用空表做表单的人的 open_id，几个人用逗号隔开，例如 ou_aaaa,ou_bbbb；不设则谁也不能做。",
    PORT: "PORT 应为 0 至 65535 之间的整数。",
    INTERNAL_HOST: "INTERNAL_HOST 应为其他进程能连到本进程的主机名或 IP 地址，例如 bot-1 或 10.0.0.5，不带端口。",
    LOG_LEVEL: "LOG_LEVEL 应为 fatal、error、warn、info、debug、trace、silent 之一。",
  }),
);

/** Either case counts, as in other programs. The sentence repeats no value: it may hold a password. */
function proxyProblem(set: Env): string | null {
  for (const name of ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"].flatMap((one) => [one, one.toLowerCase()])) {
    const value = set[name];
    if (value !== undefined && !(URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)))
      return `${name} 应为 http:// 或 https:// 开头的代理地址，例如 http://proxy.example:8080；不支持 SOCKS 代理。`;
  }
  return null;
}

function readCommon(set: Env): Common | Unfit {
  const proxy = proxyProblem(set);
  if (proxy !== null) return { problem: proxy };
  const read = commonShape.safeParse(set);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]);
    return { problem: WRONG.get(name) ?? `${name} 的值无法识别，请改正。` };
  }
  const root = packageRoot();
  return {
    domain: read.data.FEISHU_DOMAIN.replace(/\/+$/, ""),
    eventMaxAge: read.data.FEISHU_EVENT_MAX_AGE ?? null,
    keepDays: read.data.RETENTION_DAYS,
    servesForeign: read.data.FEISHU_OTHER_TENANTS === "serve",
    perMinute: read.data.REQUESTS_PER_MINUTE,
    unit: { offlineApproval: read.data.OFFLINE_APPROVAL === "allow", administrators: read.data.ADMINISTRATORS },
    evidence: {
      folder: read.data.EVIDENCE_DIR ?? null,
      file: read.data.EVIDENCE_FILE_MB * megabyte,
      report: read.data.EVIDENCE_REPORT_MB * megabyte,
      archive: largestArchive,
    },
    formMakers: new Set(read.data.FORM_MAKERS?.split(/[,，、\s]+/) ?? []),
    databaseUrl: read.data.DATABASE_URL,
    host: read.data.HOST,
    port: read.data.PORT,
    internalHost: read.data.INTERNAL_HOST ?? null,
    logLevel: read.data.LOG_LEVEL,
    templatesDir: read.data.TEMPLATES_DIR ?? join(root, "templates"),
    promptsDir: read.data.PROMPTS_DIR ?? join(root, "prompts"),
    shippedPromptsDir: join(root, "prompts"),
  };
}

function readConnection(set: Env): Simulated | Webhook | Websocket | Unfit {
  const mode = set.FEISHU_MODE;
  const present = NAMES.filter((name) => set[name] !== undefined);
  if (mode !== undefined && mode !== "webhook" && mode !== "websocket") {
    return { problem: "FEISHU_MODE 应为 webhook 或 websocket；不连接飞书、只用模拟器试用时请不要设置。" };
  }
  if (mode === "websocket") return websocket(set);
  if (mode === "webhook") return webhook(set);
  if (present.length === 0) return simulated(set);
  if (present.join() === "FEISHU_APP_ID,FEISHU_APP_SECRET") return { problem: CHOOSE };
  return webhook(set);
}

const CHOOSE =
  "已设置 FEISHU_APP_ID 和 FEISHU_APP_SECRET，还需选择接入方式：设置 FEISHU_MODE=websocket 使用长连接（不需要公网地址），" +
  "或者设置 FEISHU_MODE=webhook 并补上 FEISHU_ENCRYPT_KEY 和 FEISHU_VERIFICATION_TOKEN。";

const PRODUCTION =
  "NODE_ENV=production 时不启动模拟器：请设置 FEISHU_APP_ID 和 FEISHU_APP_SECRET，" +
  "再设置 FEISHU_MODE=websocket，或者设置 FEISHU_MODE=webhook 并补上 FEISHU_ENCRYPT_KEY 和 FEISHU_VERIFICATION_TOKEN。";

function simulated(set: Env): Simulated | Unfit {
  return set.NODE_ENV === "production" ? { problem: PRODUCTION } : { mode: "simulator" };
}

function webhook(set: Env): Webhook | Unfit {
  const [appId, appSecret, encryptKey, verificationToken] = NAMES.map((name) => set[name]);
  if (!appId || !appSecret || !encryptKey || !verificationToken) return lacking(set, NAMES);
  return { mode: "webhook", appId, appSecret, encryptKey, verificationToken };
}

function websocket(set: Env): Websocket | Unfit {
  const { FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret } = set;
  if (!appId || !appSecret) return lacking(set, NAMES.slice(0, 2));
  // With any other form the platform's client stays idle without a word.
  if (!/^cli_[0-9a-fA-F]{16}$/.test(appId)) {
    return { problem: "FEISHU_APP_ID 应为 cli_ 加 16 位十六进制字符，请到飞书开放平台的“凭证与基础信息”页核对。" };
  }
  return { mode: "websocket", appId, appSecret };
}

function lacking(set: Env, needed: readonly string[]): Unfit {
  const missing = needed.filter((name) => set[name] === undefined).join("、");
  return {
    problem:
      `飞书凭据不完整，还需设置 ${missing}；长连接（FEISHU_MODE=websocket）要 FEISHU_APP_ID 和 FEISHU_APP_SECRET，` +
      "网址推送（FEISHU_MODE=webhook）另要 FEISHU_ENCRYPT_KEY 和 FEISHU_VERIFICATION_TOKEN；" +
      "只用模拟器试用时请去掉所有 FEISHU_ 开头的变量。",
  };
}
