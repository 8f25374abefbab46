/** Counters in Prometheus text. Names stand here with what they count; labels take only words of ours, never a sender's text. */
const HELP = {
  jiping_refused_total: "Requests that were not provably the platform's, by reason",
  jiping_ignored_total: "Genuine events that the bot has no use for",
  jiping_handled_total: "Events and presses handled, by kind",
  jiping_failed_total: "Events and presses that failed while being handled, by kind",
  jiping_handling_seconds_total: "Time spent handling, by kind; a press has three seconds",
  jiping_deliveries_total: "Attempts to deliver an outbox row, by outcome",
  jiping_jobs_total: "Attempts at work that waits, by outcome",
} as const;

export type MetricName = keyof typeof HELP;

export interface Metrics {
  count(name: MetricName, labels?: Readonly<Record<string, string>>, by?: number): void;
  /** Prometheus text exposition format 0.0.4. */
  text(): string;
}

export function createMetrics(): Metrics {
  const values = new Map<MetricName, Map<string, number>>();
  return {
    count(name, labels = {}, by = 1) {
      const series = values.get(name) ?? new Map<string, number>();
      const key = labelText(labels);
      values.set(name, series.set(key, (series.get(key) ?? 0) + by));
    },
    text: () => [...values].map(([name, series]) => metricText(name, series)).join(""),
  };
}

function metricText(name: MetricName, series: ReadonlyMap<string, number>): string {
  const lines = [...series].map(([labels, value]) => `${name}${labels} ${value}\n`);
  return `# HELP ${name} ${HELP[name]}\n# TYPE ${name} counter\n${lines.join("")}`;
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, "_")}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
