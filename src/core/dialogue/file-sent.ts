/** A file was sent: it proves what the open card is about, or a job reads it. The card that the person has stays. */
import { say } from "../say.js";
import { attached } from "./entry/attach.js";
import type { Context } from "./turn/context.js";
import type { FileMessage } from "./turn/event.js";
import { refusal } from "./turn/gate.js";
import { type Outcome, outcome, remark } from "./turn/outcome.js";

export function fileSent(context: Context, event: FileMessage): Outcome {
  const { state, report } = context;
  const { messageId, key, name, size } = event;
  const { place } = state;
  const picture = event.picture === true;
  const file = { messageId, key, name, size, picture };
  const toRead = { ...file, withHidden: false };
  if (picture && report === null) return remark(state, say("notice.unreadable", { type: say("message-type.image") }));
  if (report !== null && place.at === "evidence" && place.path !== null) {
    const refused = refusal(context, "attach", place.path);
    return refused === null ? attached({ ...context, report }, state, place.path, file) : remark(state, refused);
  }
  if (place.at === "offline" && report !== null) {
    const refused = refusal(context, "approveOffline");
    if (refused !== null) return remark(state, refused);
    if (size === 0) return remark(state, say("evidence.empty-file", { name }));
    return outcome(
      { ...state, place: { ...place, picture: { id: messageId, name } } },
      { effects: [{ effect: "keepFile", subject: null, file }] },
    );
  }
  // A blank that could not be read is sent once more.
  const wanted = place.at === "blankWanted" || (place.at === "blank" && context.formDraft === null);
  if (wanted && context.makesForms && !picture)
    return outcome(state, { remark: say("blank.reading", { name }), effects: [{ effect: "readBlank", ...toRead }] });
  const refused = refusal(context, "importFile");
  if (refused !== null) return remark(state, refused);
  return outcome(
    { ...state, sent: { ...file, at: context.now } },
    { remark: say(picture ? "notice.picture" : "notice.file", { name }), effects: [{ effect: "readFile", ...toRead }] },
  );
}
