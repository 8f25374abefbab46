import { isRecord, record, text } from "../json.js";
import { fontSize, isOwnName, type Style } from "./style.js";

const rgba = /^rgba\([\d\s.,]+\)$/;

/** Colours and text sizes that a card names itself in config.style, as variables on the card. */
export function customStyles(config: unknown): Style {
  const { color, text_size } = record(record(config).style);
  const colors = named(color).flatMap(([name, { light_mode, dark_mode }]) =>
    rgba.test(text(light_mode)) && rgba.test(text(dark_mode))
      ? [[`--color-${name}`, `light-dark(${light_mode}, ${dark_mode})`]]
      : [],
  );
  const sizes = named(text_size).flatMap(([name, sizes]) => {
    const { fontSize: px } = fontSize(isPhone() ? (sizes.mobile ?? sizes.default) : (sizes.pc ?? sizes.default));
    return typeof px === "number" ? [[`--size-${name}`, `${px}px`]] : [];
  });
  return Object.fromEntries([...colors, ...sizes]);
}

function named(styles: unknown): [string, Record<string, unknown>][] {
  return Object.entries(record(styles)).flatMap(([name, style]) =>
    isOwnName(name) && isRecord(style) ? [[name, style]] : [],
  );
}

function isPhone(): boolean {
  return matchMedia("(max-width: 480px)").matches;
}
