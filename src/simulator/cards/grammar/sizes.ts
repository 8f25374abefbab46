import { z } from "zod";
import { ruled } from "./ruled.js";

const SIZES = [
  "heading-0",
  "heading-1",
  "heading-2",
  "heading-3",
  "heading-4",
  "heading",
  "normal",
  "notation",
  "xxxx-large",
  "xxx-large",
  "xx-large",
  "x-large",
  "large",
  "medium",
  "small",
  "x-small",
] as const;

export const platformSize = z.enum(SIZES);

/** A size of the platform; the card's own names are let through in schema-faults.ts. */
export const textSize = ruled(
  "text-size",
  "expected a text size of the platform or of config.style.text_size",
  (text) => SIZES.some((size) => size === text),
);
