/** A file came while no report was open: which form it belongs to, and a report of it is begun. */
import type { FittingForm } from "../../../offer/fitting-forms.js";
import { say } from "../../../say.js";
import { newReport } from "../../entry/new-report.js";
import type { Input, Screen } from "../../screen/screen.js";
import type { FormChoice } from "../../turn/context.js";
import type { OfferRead } from "./offer-screen.js";

export interface Beginning extends OfferRead {
  /** The best first. */
  readonly fits: readonly FittingForm[];
  /** The scheme to begin with; left out: none is chosen yet. */
  readonly scheme?: string | null;
  /** It may be a blank form that the person can make a form of. */
  readonly isBlank: boolean;
}

/** `now` in milliseconds: without a year in the file last year is offered. */
export function beginScreen(
  forms: readonly FormChoice[],
  { id, offer, fits, isBlank, scheme: chosen = null }: Beginning,
  now: number,
): Screen {
  const [best] = fits;
  const schemes = new Map(forms.flatMap((form) => form.schemes.map(({ id, title }) => [id, title] as const)));
  const input = (name: string, value: string) => ({ block: "input" as const, name, value });
  const ordered = forms.toSorted((one, other) => rank(fits, one.id) - rank(fits, other.id));
  const scheme: Input[] = [
    {
      ...input(newReport.scheme, chosen ?? ""),
      type: "choice",
      label: say("home.scheme", {
        only: forms
          .filter((form) => form.schemes.length > 0)
          .map(({ title }) => title)
          .join("、"),
      }),
      options: [...schemes].map(([value, label]) => ({ value, label })),
      optional: true,
    },
  ];
  return {
    title: say("offer.begin-title", { name: offer.name }),
    subtitle: best === undefined ? say("offer.begin-none") : say("offer.begin-subtitle", { count: best.count }),
    color: best === undefined ? "orange" : "blue",
    blocks: [
      ...offer.told.map(({ say: key, data = {} }) => ({
        block: "text" as const,
        tone: "warn" as const,
        text: say(key, data),
      })),
      {
        block: "form",
        fields: [
          {
            ...input(newReport.form, best?.form ?? ""),
            type: "choice",
            label: say("home.form"),
            options: ordered.map(({ id: value, title, region }) => {
              const count = fits.find(({ form }) => form === value)?.count || null;
              return { value, label: say("offer.form-option", { title, region, count }) };
            }),
          },
          {
            ...input(newReport.unit, best?.unit ?? ""),
            type: "text",
            label: say("home.unit"),
            placeholder: say("home.unit-placeholder"),
            max: 100,
          },
          {
            ...input(newReport.year, String(best?.year ?? new Date(now).getUTCFullYear() - 1)),
            type: "text",
            label: say("home.year"),
            max: 20,
          },
          ...(schemes.size > 0 ? scheme : []),
        ],
        buttons: [
          { label: say("button.offer-begin"), press: { do: "offerBegin", offer: id }, kind: "primary" },
          ...(isBlank
            ? [{ label: say("button.blank-of-file"), press: { do: "blankOfFile" as const, offer: id } }]
            : []),
        ],
      },
    ],
  };
}

/** Forms that fit come first. */
function rank(fits: readonly FittingForm[], id: string): number {
  const at = fits.findIndex(({ form }) => form === id);
  return at < 0 ? fits.length : at;
}
