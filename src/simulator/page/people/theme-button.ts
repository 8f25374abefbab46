import { type Theme, useTheme } from "../hooks/theme.js";
import { html, type VNode } from "../html.js";

const next: Record<Theme, Theme> = { system: "dark", dark: "light", light: "system" };
const names: Record<Theme, [sign: string, words: string]> = {
  system: ["◐", "跟随系统"],
  dark: ["☾", "深色"],
  light: ["☀", "浅色"],
};

/** Dark, light, or as the system is. */
export function ThemeButton(): VNode {
  const [theme, choose] = useTheme();
  const [sign, words] = names[theme];
  return html`<button type="button" class="theme" aria-label=${`外观：${words}`} title="切换外观" onClick=${() => choose(next[theme])}>
    <span aria-hidden="true">${sign}</span><small>${words}</small>
  </button>`;
}
