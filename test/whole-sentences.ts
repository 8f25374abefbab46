/**
 * Set up for every test: a sentence that is rendered without a variable that it prints is an error, where a user would see a hole.
 * A section may lack its condition: what is not given is not so.
 */
import mustache from "mustache";
import { Words } from "../src/core/words.js";

const render = Words.prototype.render;
Words.prototype.render = function (what, target) {
  const { escapedValue } = mustache.Writer.prototype;
  mustache.Writer.prototype.escapedValue = function (tag, context, config) {
    const name = String(tag[1]);
    if (context.lookup(name) === undefined) throw new Error(`${what.say} is rendered without {{${name}}}`);
    return escapedValue.call(this, tag, context, config);
  };
  try {
    return render.call(this, what, target);
  } finally {
    mustache.Writer.prototype.escapedValue = escapedValue;
  }
};
