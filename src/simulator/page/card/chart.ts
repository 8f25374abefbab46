import { useDark } from "../hooks/theme.js";
import { html, useEffect, useRef, useState, type VNode } from "../html.js";
import { isRecord, type Json, number, record, text } from "../json.js";
import { loadVChart } from "./load-vchart.js";
import type { Style } from "./style.js";
import { Unknown } from "./unknown.js";
import type { ElementProps } from "./world.js";

/** Drawn by VChart from the spec as it is, once it comes near the visible part of the chat; the corner button shows it large. */
export function Chart({ node }: ElementProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [large, setLarge] = useState(false);
  useEffect(() => {
    if (large) dialog.current?.showModal();
  }, [large]);
  const spec = record(node.chart_spec);
  if (node.preview === false) return html`<${Drawing} node=${node} spec=${spec} />`;
  return html`<div class="preview">
    <${Drawing} node=${node} spec=${spec} />
    <button type="button" class="enlarge" aria-label="放大查看图表" onClick=${() => setLarge(true)}>⤢</button>
    ${
      large &&
      html`<dialog ref=${dialog} class="dialog large" aria-label="图表" onClose=${() => setLarge(false)}>
      <${Drawing} node=${{ ...node, height: "auto" }} spec=${spec} />
      <div class="dialog-buttons"><button type="button" class="btn" onClick=${() => dialog.current?.close()}>关闭</button></div>
    </dialog>`
    }
  </div>`;
}

function Drawing({ node, spec }: { node: Json; spec: Json }): VNode {
  const place = useRef<HTMLDivElement>(null);
  const dark = useDark();
  const [problem, setProblem] = useState("");
  useEffect(() => {
    if (!place.current) return undefined;
    return whenSeen(place.current, (dom) => draw(dom, prepare(spec, node), dark, (error) => setProblem(String(error))));
  }, [spec, dark]);
  if (problem) return html`<${Unknown} what=${`图表无法显示（200550）：${problem}`} />`;
  return html`<div class="chart" role="img" aria-label=${titleOf(spec)} data-palette=${text(node.color_theme) || "brand"} ref=${place} style=${size(node)}></div>`;
}

/** Calls `start` when the element is about to be seen; gives back what undoes everything. */
function whenSeen(dom: HTMLElement, start: (dom: HTMLElement) => () => void): () => void {
  let stop: () => void = () => undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      stop = start(dom);
    },
    { rootMargin: "300px" },
  );
  observer.observe(dom);
  return () => {
    observer.disconnect();
    stop();
  };
}

function draw(dom: HTMLElement, spec: Json, dark: boolean, fail: (error: unknown) => void): () => void {
  let release: () => void = () => undefined;
  let gone = false;
  loadVChart()
    .then(async (VChart) => {
      if (gone) return;
      const chart = new VChart(spec, { dom, mode: "desktop-browser", theme: dark ? "dark" : "light" });
      release = () => chart.release();
      await chart.renderAsync();
    })
    .catch(fail);
  return () => {
    gone = true;
    release();
  };
}

/** VChart writes tooltips as HTML unless told to draw them: words of a card must not become markup. */
function prepare(spec: Json, node: Json): Json {
  const copy = structuredClone(spec);
  const palette = palettes[text(node.color_theme)];
  return {
    background: "transparent",
    ...(palette && { color: palette }),
    ...copy,
    tooltip: { ...(isRecord(copy.tooltip) ? copy.tooltip : {}), renderMode: "canvas" },
  };
}

const palettes: Record<string, string[]> = {
  primary: ["#3370ff", "#7fa8ff", "#1c4cba", "#b3cbff", "#0f3080"],
  rainbow: ["#3370ff", "#00d6b9", "#ff8800", "#f54a45", "#7f3bf5", "#ffc60a"],
  complementary: ["#3370ff", "#ff8800", "#7fa8ff", "#ffb366"],
  converse: ["#f54a45", "#3370ff", "#ffa39e", "#7fa8ff"],
};

function titleOf(spec: Json): string {
  return `图表 ${text(record(spec.title).text)}`.trim();
}

function size(node: Json): Style {
  const px = number(text(node.height).replace(/px$/, ""), 0);
  return px > 0 ? { height: px } : { aspectRatio: text(node.aspect_ratio).replace(":", " / ") || "16 / 9" };
}
