/*
 * The chat page: what Feishu's desktop client shows, for the people of the simulator. It runs in the browser
 * and speaks /_control only. chat/ holds messages and typing, card/ one component of Card JSON a file,
 * markdown/ Feishu's Markdown, people/ the staff and their chats, inspector/ what went over the wire.
 * Nothing here sets innerHTML: words of cards and messages reach the document as text.
 */
import { App } from "./app.js";
import { html, render } from "./html.js";

const place = document.getElementById("app");
if (!place) throw new Error("index.html lacks the element #app");
place.replaceChildren();
render(html`<${App} />`, place);
