/** What an administrator does about a refusal, by what the platform or somebody on the way answered. */
import { DeliveryError } from "../../app/ports/messenger.js";

export function adviceOn(error: unknown): string {
  return adviceOnCode(error instanceof DeliveryError ? error.code : "");
}

/** The platform answered, with a code of its own. */
export function isRefusal(error: unknown): error is DeliveryError {
  return error instanceof DeliveryError && /^\d+$/.test(error.code);
}

/** Of what was noted beside a message that waits, such as "configuration: refused with 99991672 (HTTP 400)". */
export function adviceOnNote(note: string): string {
  return adviceOnCode([...advice.keys()].find((code) => new RegExp(`\\b${code}\\b`).test(note)) ?? "");
}

function adviceOnCode(code: string): string {
  const unknown = /^\d+$/.test(code)
    ? "请在开放平台“日志检索”里按这个错误码查原因"
    : "请核对 FEISHU_DOMAIN、网络和 HTTPS_PROXY，再看开放平台的日志检索";
  return advice.get(code) ?? unknown;
}

const badCredentials = "请到开放平台“凭证与基础信息”核对 FEISHU_APP_ID 和 FEISHU_APP_SECRET";
const advice: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "10003": badCredentials,
    "10014": badCredentials,
    "99991543": badCredentials,
    "99991662": "应用没有启用：请管理员在管理后台启用它",
    "99991673": "应用没有启用：请管理员在管理后台启用它",
    "99991401": "请在开放平台“安全设置 > IP 白名单”里加上本机的出口地址",
    "234007": "请在开放平台“应用能力”里启用机器人，再创建版本并发布",
    "234041": "企业的密钥删掉了，存不了文件：请管理员联系飞书",
    "234042": "企业自己的存储出了错：请管理员联系飞书",
    "http-413": "代理或网关嫌文件大：请把它允许的大小调到 30 MB 以上",
    "99991672": "请在开放平台“权限管理”里开通权限，再创建版本并发布",
    "http-407": "代理要用户名和密码：请写成 HTTPS_PROXY=http://用户:密码@主机:端口",
    "http-403": "代理或网关不让通过：请放行飞书的域名",
    network: "请检查网络、HTTPS_PROXY 和 NO_PROXY；单位自己签发的证书请用 NODE_EXTRA_CA_CERTS 指明",
    timeout: "没有回音：请检查网络和防火墙，443 端口要能出去",
  }),
);
