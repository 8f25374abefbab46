/** What a capability is made of. Everything that its schema declares has to be there: a forgotten part does not compile. */
import type { z } from "zod";
import type { Act } from "../../access/table.js";
import type { Ledger } from "../../form/ledger.js";
import type { Screen } from "../screen/screen.js";
import type { View } from "../screen/view.js";
import type { Step } from "../steps/steps.js";
import type { Context, WithReport } from "./context.js";
import type { Outcome } from "./outcome.js";
import type { Place } from "./place.js";
import type { Press } from "./press.js";
import type { Surroundings } from "./surroundings.js";
import type { TypedInputs } from "./typed-inputs.js";

export type Handler<R> = (context: Context, press: R, typed: TypedInputs) => Outcome;

export type PressTable = { readonly [Do in Press["do"]]: Handler<Extract<Press, { do: Do }>> };
export type PlaceTable = { readonly [At in Place["at"]]: PlaceParts<Extract<Place, { at: At }>> };

/** Reads typed messages that are no commands. */
export interface MessageReader {
  /** What a person does who sends such a message. */
  readonly act: Act;
  /** null leaves the message to the next reader. */
  readonly read: (context: WithReport, text: string) => Outcome | null;
}

/** What is loaded for a card besides its report. */
export type Need = keyof Surroundings;

/** A screen, or the place whose screen is shown instead. */
export type Drawn = Screen | { readonly instead: Place };

/** The card of one page of a step. */
export type StepCard = (view: View, step: Step, page: number) => Screen;

export type StepCards = Readonly<Record<Step["kind"], StepCard>>;

/** The turn as a screen sees it. */
export interface Drawing {
  readonly context: Context;
  readonly result: Outcome;
  readonly around: Surroundings;
  readonly stepCards: StepCards;
}

interface Common<P> {
  readonly needs: Need | null;
  /** What it names is there: rows go, and what a press names is only what somebody sent. */
  readonly exists: (ledger: Ledger, place: P) => boolean;
  /** Presses of other capabilities that mean something else at this place. */
  readonly here?: Partial<PressTable>;
}

interface OfReport<P> extends Common<P> {
  readonly of: "report";
  readonly screen: (view: View, place: P, drawing: Drawing) => Drawn;
}

interface OfPerson<P> extends Common<P> {
  readonly of: "person";
  readonly screen: (drawing: Drawing, place: P) => Screen;
}

export type PlaceParts<P> = OfReport<P> | OfPerson<P>;

/** For a capability that draws no steps. */
type Empty = Readonly<Record<never, never>>;

interface Declared {
  readonly places: z.ZodType;
  readonly presses: z.ZodType;
  readonly commands: readonly string[];
}

type PlaceOf<S extends Declared> = Extract<Place, z.infer<S["places"]>>;
type PressOf<S extends Declared> = Extract<Press, z.infer<S["presses"]>>;

export interface Capability<S extends Declared, Steps extends Partial<StepCards> = Empty> {
  readonly places: { readonly [At in PlaceOf<S>["at"]]: PlaceParts<Extract<Place, { at: At }>> };
  readonly presses: { readonly [Do in PressOf<S>["do"]]: Handler<Extract<Press, { do: Do }>> };
  /** What a typed command stands for. */
  readonly commands: Readonly<Record<S["commands"][number], Press>>;
  readonly messages: readonly MessageReader[];
  /** Kinds of steps whose cards are drawn here. */
  readonly steps: Steps;
}
