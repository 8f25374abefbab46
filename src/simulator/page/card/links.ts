import { record, text } from "../json.js";

/** The address of a `multi_url` on a desk; only http and https, as in Feishu. */
export function addressOf(multiUrl: unknown): string | null {
  const { pc_url, url } = record(multiUrl);
  const address = text(pc_url) || text(url);
  return /^https?:\/\//i.test(address) ? address : null;
}

export function openAddress(address: string): void {
  window.open(address, "_blank", "noopener,noreferrer");
}

const interactive = "button, input, textarea, select, summary, a, label, [role=button]";

/** What a box needs to open a page when it is pressed anywhere but on something that can be pressed itself. */
export function linkTo(address: string | null): Record<string, unknown> {
  if (address === null) return {};
  return {
    "data-link": address,
    onClick: (event: Event) => {
      const { target, currentTarget } = event;
      const inner = target instanceof Element ? target.closest(`${interactive}, [data-link]`) : null;
      if (inner === null || inner === currentTarget) openAddress(address);
    },
  };
}
