import { useEffect, useState } from "./html.js";

/** Whose screen is shown and which chat; kept in the address, so that a reload or a copied link finds it again. */
export interface Route {
  openId: string;
  chatId: string;
}

export function useRoute(): [Route, (route: Route) => void] {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return [route, go];
}

export function readRoute(hash: string): Route {
  const [openId = "", chatId = ""] = hash.replace(/^#\/?/, "").split("/").map(decode);
  return { openId, chatId };
}

export function writeRoute({ openId, chatId }: Route): string {
  return `#/${[openId, chatId].filter(Boolean).map(encodeURIComponent).join("/")}`;
}

function go(route: Route): void {
  location.hash = writeRoute(route);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return ""; // a broken address shows the start page
  }
}
