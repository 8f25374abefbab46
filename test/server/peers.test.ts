/** Which of several processes answers a person. */
import { expect, test } from "vitest";
import { createPeers } from "../../src/server/peers.js";

const people = Array.from({ length: 300 }, (_, index) => `ou_person${index}`);
const row = (name: string, beats: number, address: string | null = `http://${name}:3000`) => ({
  name,
  way: "webhook" as const,
  beats,
  address,
});

/** Each process's own view after `looks` looks in which all of them beat. */
function views(names: readonly string[], gone: ReadonlySet<string> = new Set()) {
  return names.map((own) => {
    const peers = createPeers(own, (name) => gone.has(name));
    const look = (beats: number, silent: readonly string[] = []) =>
      peers.look(names.map((name) => row(name, silent.includes(name) ? 1 : beats)));
    look(1);
    return { own, peers, look };
  });
}

const answering = (view: { own: string; peers: ReturnType<typeof createPeers> }, person: string) =>
  view.peers.of(person)?.name ?? view.own;

test("every process names the same one for a person, and each has about its share", () => {
  const all = views(["one", "two", "three"]);
  const homes = people.map((person) => new Set(all.map((view) => answering(view, person))));
  expect(homes.every((names) => names.size === 1)).toBe(true);
  for (const { own } of all) expect(homes.filter((names) => names.has(own)).length).toBeGreaterThan(70);
});

test("only the people of a process that fell silent go elsewhere, and they come back with it", () => {
  const [view] = views(["one", "two", "three"]);
  if (view === undefined) throw new Error("no view");
  const before = people.map((person) => answering(view, person));
  for (let beats = 2; beats <= 5; beats += 1) view.look(beats, ["three"]);
  const silent = people.map((person) => answering(view, person));
  expect(silent).not.toContain("three");
  expect(silent.filter((name, index) => name !== before[index] && before[index] !== "three")).toEqual([]);
  view.look(6);
  expect(people.map((person) => answering(view, person))).toEqual(before);
});

test.each([
  ["late", 1],
  ["unreachable", 6],
] as const)("one that is %s is asked again after %i looks", (how, looks) => {
  const [view] = views(["one", "two"]);
  if (view === undefined) throw new Error("no view");
  const isAsked = () => people.some((person) => answering(view, person) === "two");
  view.peers.failed("two", how);
  for (let beats = 2; beats <= looks; beats += 1) view.look(beats);
  expect(isAsked()).toBe(false);
  view.look(looks + 1);
  expect(isAsked()).toBe(true);
});

test("a process that has ended, and one that nobody reaches, answer nobody else's people", () => {
  const peers = createPeers("one", (name) => name === "two");
  peers.look([row("one", 1), row("two", 1), row("three", 1, null)]);
  expect(people.map((person) => peers.of(person)).filter((peer) => peer !== null)).toEqual([]);
});
