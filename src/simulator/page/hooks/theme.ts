import { useEffect, useState } from "../html.js";

export type Theme = "system" | "light" | "dark";

const key = "theme";
const changed = "theme-changed";
const system = matchMedia("(prefers-color-scheme: dark)");

/** The chosen theme, kept in this browser, and a way to choose; the colours of base.css follow `color-scheme`. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === "system" ? "" : theme;
    dispatchEvent(new Event(changed));
  }, [theme]);
  return [
    theme,
    (next) => {
      localStorage.setItem(key, next);
      setTheme(next);
    },
  ];
}

/** Whether the page is dark now, for what is not drawn with style sheets. */
export function useDark(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const follow = () => setDark(isDark());
    addEventListener(changed, follow);
    system.addEventListener("change", follow);
    return () => {
      removeEventListener(changed, follow);
      system.removeEventListener("change", follow);
    };
  }, []);
  return dark;
}

function isDark(): boolean {
  const theme = readTheme();
  return theme === "system" ? system.matches : theme === "dark";
}

function readTheme(): Theme {
  const kept = localStorage.getItem(key);
  return kept === "light" || kept === "dark" ? kept : "system";
}
