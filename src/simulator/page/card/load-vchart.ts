type VChart = NonNullable<Window["VChart"]>["VChart"];

let loading: Promise<VChart> | null = null;

/** VChart is ten times as heavy as the rest of the page: it is loaded with the first chart that is seen. */
export function loadVChart(): Promise<VChart> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "/vendor/vchart.js";
    script.onload = () => (window.VChart ? resolve(window.VChart.VChart) : reject(new Error("VChart 没有加载")));
    script.onerror = () => {
      loading = null;
      reject(new Error("/vendor/vchart.js 无法取得"));
    };
    document.head.append(script);
  });
  return loading;
}
