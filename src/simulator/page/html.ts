import type { VNode } from "preact";
import htm from "/vendor/htm.js";
import { h } from "/vendor/preact.js";

export type { ComponentChildren, VNode } from "preact";
export {
  useCallback,
  useContext,
  useEffect,
  useErrorBoundary,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "/vendor/hooks.js";
export { createContext, Fragment, h, render } from "/vendor/preact.js";

const bound = htm.bind<VNode>(h);

/**
 * Markup as a tagged template with one root element. Values become text or attributes, never markup:
 * that is what keeps the words of cards and messages from running. This file is the only door to Preact.
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): VNode {
  const node = bound(strings, ...values);
  if (Array.isArray(node)) throw new Error(`One root element expected: ${strings.join("…")}`);
  return node;
}
