import { setTimeout as sleep } from "node:timers/promises";
import type { ProcessRow } from "../../app/ports/installation.js";
import type { Common, Webhook, Websocket } from "../../config.js";
import { createMessenger, type FeishuMessenger } from "../../feishu/client.js";
import { createLongConnection } from "../../feishu/long-connection.js";
import { proxyFor } from "../../feishu/way-out.js";
import { createLogger } from "../../log.js";
import { adviceOn, isRefusal } from "./advice.js";
import { type Finding, fine, messageOf, wrong } from "./finding.js";

type Connected = Common & (Webhook | Websocket);

/** What the platform itself says of the app. Nothing else is asked once the app's credentials are refused. */
export async function checkPlatform(settings: Connected, processes: readonly ProcessRow[] | null): Promise<Finding[]> {
  const messenger = createMessenger(settings, createLogger("silent"));
  const proxy = proxyFor(settings.domain);
  const findings = [fine(`出口：到 ${settings.domain} ${proxy === null ? "直连" : `经代理 ${proxy}`}`)];
  try {
    await messenger.botOpenId();
  } catch (error) {
    return [...findings, wrong(`飞书：连不上或凭据无效（${messageOf(error)}）`, adviceOn(error))];
  }
  return [
    ...findings,
    fine("飞书：凭据有效，机器人能力已启用"),
    ...checkClock(messenger),
    ...(await asked("权限：开通了哪些没有问到", () => checkScopes(messenger))),
    ...(await asked("上传：一个字节的文件没有传上去，报告也就发不出去", () => checkUpload(messenger))),
    ...(await asked("长连接：有几个没有问到", () => checkConnections(settings, messenger, processes))),
  ];
}

/** `failed`: what it means when the platform refuses it or does not answer. */
async function asked(failed: string, work: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await work();
  } catch (error) {
    return [
      wrong(`${failed}（${isRefusal(error) ? "飞书拒绝了" : "没有得到回音"}，${messageOf(error)}）`, adviceOn(error)),
    ];
  }
}

/** Seconds by which signatures, times in cards and redelivery still come right. */
const mostSkew = 60;

function checkClock({ skew }: FeishuMessenger): Finding[] {
  const seconds = Math.round((skew() ?? 0) / 1000);
  if (Math.abs(seconds) <= mostSkew) return [fine(`时钟：与飞书相差 ${Math.abs(seconds)} 秒`)];
  return [
    wrong(
      `时钟：本机比飞书${seconds > 0 ? "快" : "慢"} ${Math.abs(seconds)} 秒`,
      "请打开对时，例如 timedatectl set-ntp true",
    ),
  ];
}

/** Of each list one is enough. */
const needed: readonly (readonly [what: string, anyOf: readonly string[]])[] = [
  ["发消息", ["im:message:send_as_bot", "im:message"]],
  ["收私聊消息", ["im:message.p2p_msg:readonly", "im:message.p2p_msg"]],
  ["收发文件", ["im:resource"]],
];

async function checkScopes(messenger: FeishuMessenger): Promise<Finding[]> {
  const scopes = await messenger.scopes();
  if (scopes === null) return [fine("权限：这个飞书版本不告诉，请到开放平台核对")];
  const missing = needed.filter(([, anyOf]) => !anyOf.some((scope) => scopes.has(scope)));
  if (missing.length === 0) return [fine("权限：需要的都已开通")];
  return missing.map(([what, [scope]]) =>
    wrong(`权限：缺 ${scope}（${what}）`, "请在开放平台“权限管理”里开通，再创建版本并发布，等管理员审核通过"),
  );
}

async function checkUpload(messenger: FeishuMessenger): Promise<Finding[]> {
  await messenger.upload("jiping-doctor.txt", new Uint8Array([0x2e]));
  return [fine("上传：一个字节的文件传得上去")];
}

/** Counts; only where nobody is connected one connection is opened, and its events are given back for redelivery. */
async function checkConnections(
  settings: Connected,
  messenger: FeishuMessenger,
  processes: readonly ProcessRow[] | null,
): Promise<Finding[]> {
  const open = await messenger.connections();
  const own = processes?.filter(({ way }) => way === "websocket").length ?? 0;
  if (open === null) return [fine("长连接：这个飞书版本不告诉有几个")];
  if (open > own && processes !== null)
    return [
      wrong(
        `长连接：飞书那边有 ${open} 个，这个数据库的机器人只有 ${own} 个`,
        "还有别的程序在用同一个应用，消息会被随机分走：请停掉它，或给它换一个应用；刚停掉的两分钟后再查",
      ),
    ];
  if (settings.mode === "webhook") return [fine(`长连接：${open} 个，接入方式是 webhook，不需要`)];
  if (open > 0) return [fine(`长连接：${open} 个，都是这个数据库的机器人`)];
  return [await tryConnection(settings)];
}

const patience = 15_000;

async function tryConnection(settings: Connected): Promise<Finding> {
  const connection = createLongConnection({
    app: settings,
    log: createLogger("silent"),
    botOpenId: () => null,
    receive: () => Promise.reject(new Error("the doctor handles no event")),
    words: { failed: "" },
  });
  try {
    await connection.start();
    for (let waited = 0; waited < patience && connection.state() !== "connected"; waited += 100) {
      if (connection.state() === "failed") break;
      await sleep(100);
    }
    if (connection.state() === "connected") return fine("长连接：现在没有，试着打开了一个，成功后已关闭");
    return wrong("长连接：打不开", "请核对凭据；代理或防火墙要放行 WebSocket（wss，443 端口）");
  } finally {
    connection.close();
  }
}
