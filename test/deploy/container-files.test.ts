/** A container engine is needed to build these files: here they are parsed and their commands are run. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { dockerfile } from "./dockerfile.js";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));

test("the image copies what there is, runs as nobody in particular, and starts what the package starts", () => {
  const { instructions, command } = dockerfile;
  expect(instructions.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["FROM", "WORKDIR", "COPY", "RUN", "USER", "VOLUME", "HEALTHCHECK", "CMD"]),
  );
  const copied = instructions
    .filter(({ name, rest }) => name === "COPY" && rest.startsWith("--from=build"))
    .map(({ rest }) => rest.replace(/.*\/opt\/jiping\/(\S+) .*/, "$1"));
  expect(copied.sort()).toEqual(["dist", "node_modules", "package.json", "prompts", "templates"]);
  for (const name of copied.filter((one) => one !== "dist")) expect(existsSync(name)).toBe(true);
  expect(instructions.findLast(({ name }) => name === "USER")?.rest).toBe("node");
  expect(command).toEqual(["node", manifest.scripts.start.replace("node tools/ready.mjs ", "")]);
});

test("what the program imports is among the packages that stay in the image", () => {
  const packages = new Set(Object.keys(manifest.dependencies));
  const imported = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("simulator/"))
    .flatMap((file) => [
      ...readFileSync(join("src", file), "utf8").matchAll(/^import (?!type).*? from "([^."][^"]*)"/gm),
    ])
    .map(([, name = ""]) => name)
    .filter((name) => !name.startsWith("node:"))
    .map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/"),
    );
  expect(imported.length).toBeGreaterThan(20);
  expect([...new Set(imported)].filter((name) => !packages.has(name))).toEqual([]);
});

test("the services are two equal bots with nothing to write to, a database inside, and nginx alone outside", () => {
  const { services, networks, secrets, volumes } = parse(readFileSync("deploy/compose.yaml", "utf8"), { merge: true });
  expect(Object.keys(services).sort()).toEqual(["bot-1", "bot-2", "database", "nginx"]);
  expect(services["bot-1"]).toEqual(services["bot-2"]);
  expect(services["bot-1"]).toMatchObject({
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
  });
  expect(networks.inside).toEqual({ internal: true });
  expect(services.database.networks).toEqual(["inside"]);
  expect(
    Object.entries(services).filter(([, one]) => typeof one === "object" && one !== null && "ports" in one).length,
  ).toBe(1);
  expect(Object.keys(secrets)).toEqual(services["bot-1"].secrets);
  expect(services.database.volumes).toEqual([`${Object.keys(volumes)[0]}:/var/lib/postgresql/data`]);
  const { file, ...mounted } = { file: "./nginx.conf", of: services.nginx.volumes };
  expect(mounted.of[0]).toBe(`${file}:/etc/nginx/nginx.conf:ro`);
  expect(existsSync(join("deploy", file))).toBe(true);
  expect(existsSync(join("deploy", services["bot-1"].build.context, services["bot-1"].build.dockerfile))).toBe(true);
});

test("the bots' command hands the password over and becomes the program", () => {
  const { services } = parse(readFileSync("deploy/compose.yaml", "utf8"), { merge: true });
  const folder = mkdtempSync(join(tmpdir(), "jiping-compose-"));
  writeFileSync(join(folder, "postgres-password"), "invented\n");
  writeFileSync(join(folder, "node"), '#!/bin/sh\nprintf "%s %s" "$DATABASE_URL" "$1"\n', { mode: 0o755 });
  const [program, ...args]: string[] = services["bot-1"].command;
  const words = args.map((word) => word.replaceAll("$$", "$").replace("/run/secrets", folder));
  const env = { PATH: `${folder}:${process.env.PATH}` };
  const run = () => spawnSync(program ?? "", words, { env, encoding: "utf8" });
  expect(run().stdout).toBe("postgres://jiping:invented@database/jiping dist/src/main.js");
  // A password that the bot's account cannot read is told as what it is, and none is tried.
  rmSync(join(folder, "postgres-password"));
  expect(run()).toMatchObject({ stdout: "", stderr: expect.stringContaining("postgres-password") });
  expect(run().status).not.toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
