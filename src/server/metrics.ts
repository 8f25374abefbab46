/** Counters, gauges and the histogram of turn times in Prometheus text. Names stand here with what they count; labels take only words of ours, never a sender's text. */
const HELP = {
  jiping_refused_total: "Requests that were not provably the platform's, by reason",
  jiping_ignored_total: "Genuine events that the bot has no use for",
  jiping_handled_total: "Events and presses handled, by kind",
  jiping_failed_total: "Events and presses that failed while being handled, by kind",
  jiping_handling_seconds_total: "Time spent handling, by kind; a press has three seconds",
  jiping_deliveries_total: "Attempts to deliver an outbox row, by outcome",
  jiping_jobs_total: "Attempts at work that waits, by outcome",
} as const;

const GAUGES = {
  jiping_waiting_messages: "Messages that wait to be sent",
  jiping_oldest_waiting_seconds: "For how long the oldest of them has waited",
  jiping_dead_messages: "Messages given up",
  jiping_failed_jobs: "Work given up",
  jiping_work_late_seconds: "By how much work is late",
  jiping_other_installations: "Long connections that other installations of the same app hold",
  jiping_evidence_usable: "Files that prove figures can be kept in EVIDENCE_DIR (1) or not (0)",
  jiping_connected: "The long connection is open (1) or not (0); webhook mode has none",
} as const;

/** Seconds; the platform waits for three. */
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10] as const;
const HISTOGRAM = "jiping_turn_seconds";

export type MetricName = keyof typeof HELP;
export type GaugeName = keyof typeof GAUGES;

export interface Metrics {
  count(name: MetricName, labels?: Readonly<Record<string, string>>, by?: number): void;
  /** One turn took so many seconds. */
  observe(seconds: number): void;
  set(name: GaugeName, value: number): void;
  /** Prometheus text exposition format 0.0.4. */
  text(): string;
}

export function createMetrics(): Metrics {
  const values = new Map<MetricName, Map<string, number>>();
  const gauges = new Map<GaugeName, number>();
  const turns = { counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
  return {
    count(name, labels = {}, by = 1) {
      const series = values.get(name) ?? new Map<string, number>();
      const key = labelText(labels);
      values.set(name, series.set(key, (series.get(key) ?? 0) + by));
    },
    observe(seconds) {
      turns.sum += seconds;
      turns.count += 1;
      turns.counts = turns.counts.map((count, index) => count + Number(seconds <= (BUCKETS[index] ?? 0)));
    },
    set: (name, value) => void gauges.set(name, value),
    text: () =>
      [
        ...[...values].map(([name, series]) => metricText(name, series)),
        ...[...gauges].map(
          ([name, value]) => `# HELP ${name} ${GAUGES[name]}\n# TYPE ${name} gauge\n${name} ${value}\n`,
        ),
        ...(turns.count === 0 ? [] : [histogramText(turns)]),
      ].join(""),
  };
}

function metricText(name: MetricName, series: ReadonlyMap<string, number>): string {
  const lines = [...series].map(([labels, value]) => `${name}${labels} ${value}\n`);
  return `# HELP ${name} ${HELP[name]}\n# TYPE ${name} counter\n${lines.join("")}`;
}

function histogramText({ counts, sum, count }: { counts: readonly number[]; sum: number; count: number }): string {
  const buckets = counts.map((below, index) => `${HISTOGRAM}_bucket{le="${BUCKETS[index]}"} ${below}\n`).join("");
  const ends = `${HISTOGRAM}_bucket{le="+Inf"} ${count}\n${HISTOGRAM}_sum ${sum}\n${HISTOGRAM}_count ${count}\n`;
  return `# HELP ${HISTOGRAM} Time that an event or press took\n# TYPE ${HISTOGRAM} histogram\n${buckets}${ends}`;
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, "_")}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
