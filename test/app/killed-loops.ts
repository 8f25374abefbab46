/** A process that does work that waits until it gets to a point, where it is killed. Arguments: database, file, time, point. */
import { workOff } from "./work-off.js";

const [url = "", sentTo = "", now = "", death = ""] = process.argv.slice(2);

await workOff({
  url,
  sentTo,
  now: Number(now),
  reach(point) {
    if (point === death) process.kill(process.pid, "SIGKILL");
  },
});
