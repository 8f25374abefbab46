/** 另建一份: the file is of another report, which is begun as the file says and otherwise like the one that is open. */
import type { FittingForm } from "../../../offer/fitting-forms.js";
import { say } from "../../../say.js";
import type { Screen } from "../../screen/screen.js";
import type { Context, OpenReport } from "../../turn/context.js";
import { beginScreen } from "./begin-screen.js";
import type { OfferRead } from "./offer-screen.js";

export function anotherScreen({ forms, now }: Context, report: OpenReport, { id, offer }: OfferRead): Screen {
  const { about, items } = offer;
  const form = about.form ?? report.ledger.form.id;
  const isSame = form === report.ledger.form.id;
  const fit: FittingForm = {
    form,
    count: isSame ? items.filter(({ value }) => value !== null).length : 0,
    unit: about.unit ?? report.unit,
    year: about.year ?? report.year,
  };
  const scheme = isSame && report.scheme !== null ? report.scheme.id : null;
  const wanted = { id, offer: { ...offer, told: [] }, fits: [fit], isBlank: false };
  return {
    ...beginScreen(forms, { ...wanted, scheme }, now),
    title: say("offer.another-title", { name: offer.name }),
    subtitle: say("offer.another-subtitle"),
  };
}
