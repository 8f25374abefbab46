/** A play with twelve faults that a district's review names, each to be called by its matter at its place. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { runChecks } from "../../../../src/core/check/run-checks.js";
import { placeKey } from "../../../../src/core/reading/place.js";
import { readPlay } from "../../../../src/play/play-file.js";
import { prompts, words } from "../sample-report.js";
import { entered, lineOf, schemeOf } from "./measure.js";

const folder = "test/fixtures/reviewed";
const planted = z
  .array(z.object({ id: z.string(), at: z.string(), matter: z.string() }))
  .parse(parse(readFileSync(`${folder}/planted.expect.yaml`, "utf8")));

const play = readPlay(`${folder}/planted.yaml`);
const { ledger, unread } = entered(play);
const findings = runChecks(ledger, { scheme: schemeOf(play), printed: play.printed, others: [], words });

/** What a finding must say and where, by fault. */
const told: Record<string, readonly [places: readonly string[], says: RegExp]> = {
  p1: [["indicators.1.level3", "indicators.9.level3"], /设了 2 次/],
  p2: [["indicators.3.level2"], /预算执行/],
  p3: [["indicators.3.actual"], /100%.*0\.08%/],
  p4: [["indicators.7.target"], /成本写了“≥”/],
  p5: [["indicators.5.level3"], /没有说是什么的率/],
  p6: [["indicators.8.target"], /没有说是什么的百分比/],
  p7: [["indicators.10.target"], /没有说是什么的百分比/],
  p8: [["indicators.11.actual"], /没有人投诉不等于/],
  p9: [["indicators.11.level3"], /项目以外的人/],
  p10: [["funds.total.executed", "indicators.1.actual"], /执行率只有 0\.08%/],
  p11: [["indicators.2.score"], /正在实施.*「建设民族团结示范社区」.*满分/],
  p12: [["indicators.4.target"], /没有写数量/],
};

it("is read whole", () => expect(unread).toEqual([]));

it.each(planted)("$id $at: $matter", ({ id }) => {
  const [places, says] = told[id] ?? [[], /(?!)/];
  const found = findings.find(
    (one) =>
      says.test(prompts.render(one.say, "plain")) &&
      places.every((place) => one.places.some((where) => placeKey(where) === place)),
  );
  expect(found).toBeDefined();
});

it("is told of little else", () => {
  const others = findings.filter(
    (one) => !Object.values(told).some(([, says]) => says.test(prompts.render(one.say, "plain"))),
  );
  expect(others.map(lineOf).length).toBeLessThanOrEqual(3);
});

it("is warned of an indicator that counts twice, whichever review the scheme is for", () => {
  const scheme = schemeOf(play);
  const gravity = (strictReview: boolean) =>
    runChecks(ledger, {
      scheme: scheme === null ? null : { ...scheme, strictReview },
      printed: play.printed,
      others: [],
      words,
    })
      .filter(({ code }) => code === "CC-47")
      .map(({ severity }) => severity);
  expect(gravity(true)).toEqual(["warning"]);
  expect(gravity(false)).toEqual(["warning"]);
});
