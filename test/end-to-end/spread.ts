import { createServer } from "node:http";

/**
 * A webhook in front of several bots: every push goes to two of them at once, picked at random, and is answered with the first
 * answer that is a success. With one bot it goes to that one.
 */
export async function spreadOver(ports: readonly number[], chance: () => number) {
  const counts = new Map(ports.map((port) => [port, 0]));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === "string" && !/^(host|connection|content-length)$/.test(name) ? [[name, value] as const] : [],
      );
      const body = Buffer.concat(chunks);
      const asked = twoOf(ports, chance).map(async (port) => {
        const answer = await fetch(`http://127.0.0.1:${port}/webhook/event`, {
          method: "POST",
          headers: Object.fromEntries(headers),
          body: new Uint8Array(body),
        });
        const text = await answer.text();
        if (!answer.ok) throw new Error(String(answer.status));
        counts.set(port, (counts.get(port) ?? 0) + 1);
        return text;
      });
      Promise.any(asked).then(
        (text) => response.writeHead(200, { "content-type": "application/json" }).end(text),
        () => response.writeHead(502).end(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/webhook/event`,
    /** Pushes that each bot has answered. */
    counts,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function twoOf(ports: readonly number[], chance: () => number): number[] {
  const first = Math.floor(chance() * ports.length);
  const second = (first + 1 + Math.floor(chance() * (ports.length - 1))) % ports.length;
  return [...new Set([first, second])].flatMap((index) => ports[index] ?? []);
}
