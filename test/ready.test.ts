import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { type FakeProject, fakeProject } from "./fake-project.js";

let made: FakeProject[] = [];

function project(tools?: readonly string[]): FakeProject {
  const one = fakeProject(tools);
  made.push(one);
  return one;
}

afterEach(() => {
  for (const one of made) one.remove();
  made = [];
});

const main = "dist/src/main.js";

describe("making ready", () => {
  it("installs, builds and runs the program, whose words alone are on standard output", () => {
    const { ready, installs } = project();
    const { status, stdout, stderr } = ready([main, "one", "two"]);
    expect(stderr).toContain("npm's own words");
    expect(stderr).toContain("the compiler's own words");
    expect([status, stdout]).toEqual([0, "ran one,two"]);
    expect(installs()).toHaveLength(1);
  });

  it("says and does nothing the second time", () => {
    const { ready, installs } = project();
    ready();
    expect(ready([main])).toMatchObject({ status: 0, stdout: "ran ", stderr: "" });
    expect(installs()).toHaveLength(1);
  });

  it("passes on how the program ended", () => {
    const { ready, write } = project();
    write("src/main.ts", "process.exitCode = 7;");
    expect(ready([main]).status).toBe(7);
  });

  it("builds again, without installing, when a source was changed, added or removed", () => {
    const { ready, write, root, installs } = project();
    ready();
    write("src/main.ts", 'process.stdout.write("changed");');
    expect(ready([main]).stdout).toBe("changed");
    write("src/more.ts", "");
    ready();
    expect(existsSync(join(root, "dist/src/more.js"))).toBe(true);
    spawnSync("rm", [join(root, "src/more.ts")]);
    ready();
    expect(existsSync(join(root, "dist/src/more.js"))).toBe(false);
    expect(installs()).toHaveLength(1);
  });

  it("does not build again for a style sheet, which is served as it is", () => {
    const { ready, write } = project();
    ready();
    write("src/page.css", "a { color: red }");
    expect(ready().stderr).toBe("");
  });

  it("installs again when the lock file or the wanted packages changed, but not for a script's name", () => {
    const { ready, write, installs } = project();
    ready();
    write("package-lock.json", "{ }");
    ready();
    expect(installs()).toHaveLength(2);
    write("package.json", JSON.stringify({ type: "module", dependencies: { one: "^2.0.0" } }));
    ready();
    expect(installs()).toHaveLength(3);
    write("package.json", JSON.stringify({ type: "module", dependencies: { one: "^2.0.0" }, scripts: { go: "x" } }));
    ready();
    expect(installs()).toHaveLength(3);
  });

  it("asks for the compiler and its types wherever it runs", () => {
    const { ready, installs } = project();
    ready([], { NODE_ENV: "production", CI: "true", npm_config_omit: "dev" });
    expect(installs()[0]).toContain("--include=dev");
  });
});

describe("what goes wrong while making ready", () => {
  it("mends an install that was killed in its middle", async () => {
    const { ready, start, installs, root } = project();
    const killed = start([], { NPM_FAKE: "hang" });
    while (!existsSync(join(root, "node_modules/typescript/bin"))) await setTimeout(20);
    process.kill(-killed.pid, "SIGKILL");
    await killed.ended;
    expect(ready([main])).toMatchObject({ status: 0, stdout: "ran " });
    expect(installs()).toHaveLength(2);
  });

  it("tries again after an install that failed, and runs nothing until then", () => {
    const { ready, installs } = project();
    const failed = ready([main], { NPM_FAKE: "fail" });
    expect([failed.status, failed.stdout]).toEqual([1, ""]);
    expect(failed.stderr.trim().split("\n").at(-1)).toBe("依赖没有装好，原因见上；请检查网络或 npm 的设置后再试。");
    expect(ready([main]).status).toBe(0);
    expect(installs()).toHaveLength(2);
  });

  it("sees that SQLite was not compiled although npm was content", () => {
    const { ready } = project();
    const failed = ready([main], { NPM_FAKE: "bad" });
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain("SQLite 没有编译好");
    expect(ready([main]).status).toBe(0);
  });

  it("tries again after a build that failed, leaving the last good one where it was", () => {
    const { ready, write, read } = project();
    ready();
    write("src/main.ts", "MISTAKE");
    for (const _ of [1, 2]) {
      const failed = ready([main]);
      expect([failed.status, failed.stdout]).toEqual([1, ""]);
      expect(failed.stderr).toContain("没有编译成功");
      expect(read(main)).toContain("ran");
    }
    write("src/main.ts", 'process.stdout.write("mended");');
    expect(ready([main]).stdout).toBe("mended");
  });

  it("names all missing tools in one sentence with the command that installs them", () => {
    const { ready, installs } = project(["git", "python3"]);
    const { status, stderr } = ready([main]);
    expect(status).toBe(1);
    expect(stderr).toBe("缺少 make、g++，请先安装（Debian、Ubuntu：apt install make g++）。\n");
    expect(installs()).toEqual([]);
  });

  it("tells an old Node.js in one sentence, before anything else", () => {
    const { root, write } = project([]);
    write("old.cjs", 'Object.defineProperty(process.versions, "node", { value: "20.18.3" });');
    const { status, stderr } = spawnSync(process.execPath, ["-r", "./old.cjs", "tools/ready.mjs"], {
      cwd: root,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([1, "需要 Node.js 20.19 或更新的版本，现在是 20.18.3，请先升级。\n"]);
  });
});

describe("several entries at once", () => {
  it("install and build once between them", async () => {
    const { start, installs } = project();
    const entries = [1, 2, 3, 4].map(() => start([main]));
    expect(await Promise.all(entries.map((entry) => entry.ended))).toEqual([0, 0, 0, 0]);
    expect(installs()).toHaveLength(1);
  });

  it("take over the lock of a process that is gone, and one that was never written", () => {
    const { ready, write, root, installs } = project();
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    write("node_modules.lock", String(gone));
    expect(ready([main]).status).toBe(0);
    write("node_modules.lock", "");
    spawnSync("touch", ["-d", "1 minute ago", join(root, "node_modules.lock")]);
    write("src/more.ts", "");
    expect(ready([main]).status).toBe(0);
    expect(existsSync(join(root, "node_modules.lock"))).toBe(false);
    expect(installs()).toHaveLength(1);
  });

  it("take no lock when all is ready, so that a folder may be read only", () => {
    const { ready, write } = project();
    ready();
    write("node_modules.lock", String(process.pid));
    expect(ready([main])).toMatchObject({ status: 0, stdout: "ran " });
  });
});
