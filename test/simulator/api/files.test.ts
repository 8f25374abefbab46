import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startScene } from "../scene.js";
import { refusal } from "../sdk.js";

const scene = await startScene();
const { simulator, client, control, openId, send, bot } = scene;
/** Bytes that are not UTF-8, a line break and a part of a boundary among them. */
const bytes = Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 13, 10, 45, 45, 0, 0x80, 13, 10]);
const upload = (file: Buffer, file_type: "doc" | "stream" | "opus" = "doc") =>
  client.im.v1.file.create({ data: { file_type, file_name: "自评报告.docx", file } });

describe("a file", () => {
  test("uploaded as a buffer, which has no filename, comes out byte for byte under its name", async () => {
    const key = (await upload(bytes))?.file_key ?? "";
    const id = await send("file", JSON.stringify({ file_key: key }));
    expect(await scene.seen(id)).toEqual({ file_key: key, file_name: "自评报告.docx", size: bytes.length });
    const shown = await fetch(`${simulator.url}/_control/files/${key}`);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes);
    expect(decodeURIComponent(shown.headers.get("content-disposition") ?? "")).toContain("自评报告.docx");
  });

  test("may be a stream from disk", async () => {
    const folder = await mkdtemp(join(tmpdir(), "upload-"));
    await writeFile(join(folder, "r.docx"), bytes);
    const file = createReadStream(join(folder, "r.docx"));
    const key = (await client.im.v1.file.create({ data: { file_type: "doc", file_name: "r.docx", file } }))?.file_key;
    expect(key).toMatch(/^file_v3_/);
    await rm(folder, { recursive: true });
  });

  test("is refused when empty, and under a type that does not exist", async () => {
    expect(await refusal(upload(Buffer.alloc(0)))).toMatchObject({ status: 400, code: 234010 });
    // @ts-expect-error the SDK's types know the file types as well
    expect(await refusal(upload(bytes, "docx"))).toMatchObject({ code: 234001 });
  });

  test("is refused above 30 MB", async () => {
    expect(await refusal(upload(Buffer.alloc(30 * 1024 * 1024 + 1)))).toMatchObject({ code: 234006 });
  });

  test("fits only the message type it was uploaded for", async () => {
    const sound = (await upload(bytes, "opus"))?.file_key;
    const create = client.im.v1.message.create({
      params: { receive_id_type: "open_id" },
      data: { receive_id: openId, msg_type: "file", content: JSON.stringify({ file_key: sound }) },
    });
    expect(await refusal(create)).toMatchObject({ code: 230055 });
  });
});

describe("what a person sends", () => {
  test("reaches the bot as a file message that it can download", async () => {
    const form = new FormData();
    form.set("open_id", openId);
    form.set("file", new File([bytes], "填报表.xlsx"));
    const response = await fetch(`${simulator.url}/_control/files`, { method: "POST", body: form });
    const { message_id } = (await response.json()) as { message_id: string };
    const [arrival] = await bot.received("im.message.receive_v1");
    expect(arrival?.plain.event.message).toMatchObject({ message_id, message_type: "file" });
    const { file_key, file_name } = JSON.parse(arrival?.plain.event.message.content);
    expect(file_name).toBe("填报表.xlsx");

    const download = await client.im.v1.messageResource.get({
      path: { message_id, file_key },
      params: { type: "file" },
    });
    const chunks: Buffer[] = [];
    for await (const chunk of download.getReadableStream()) chunks.push(chunk);
    expect(Buffer.concat(chunks)).toEqual(bytes);
  });

  test("cannot be sent on by the bot, nor read through another message", async () => {
    const { message_id } = await control.post<{ message_id: string }>("/unreadable", {
      open_id: openId,
      type: "image",
    });
    const { image_key } = (await scene.seen(message_id)) as { image_key: string };
    const create = client.im.v1.message.create({
      params: { receive_id_type: "open_id" },
      data: { receive_id: openId, msg_type: "image", content: JSON.stringify({ image_key }) },
    });
    expect(await refusal(create)).toMatchObject({ code: 230017 });
    const { message_id: other } = await control.say(openId, "没有附件");
    const url = `${simulator.url}/open-apis/im/v1/messages/${other}/resources/${image_key}?type=image`;
    const token = await tokenOf();
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect([response.status, ((await response.json()) as { code: number }).code]).toEqual([400, 234003]);
  });
});

test("an image must be one", async () => {
  const png = Buffer.from("89504e470d0a1a0a", "hex");
  expect((await client.im.v1.image.create({ data: { image_type: "message", image: png } }))?.image_key).toMatch(
    /^img_/,
  );
  expect(await refusal(client.im.v1.image.create({ data: { image_type: "message", image: bytes } }))).toMatchObject({
    code: 234011,
  });
});

async function tokenOf(): Promise<string> {
  const { appId: app_id, appSecret: app_secret } = simulator.credentials;
  const url = `${simulator.url}/open-apis/auth/v3/tenant_access_token/internal`;
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ app_id, app_secret }) });
  return ((await response.json()) as { tenant_access_token: string }).tenant_access_token;
}
