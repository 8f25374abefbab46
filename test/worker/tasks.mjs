/** Tasks for the tests of workers: what a task of the program does, and what one does that meets a hostile file. */
export async function work({ act, ...input }) {
  switch (act) {
    case "echo":
      return input;
    case "pid":
      return process.pid;
    case "environment":
      return Object.keys(process.env);
    case "throw":
      throw new Error("this file is broken");
    case "exit":
      return process.exit(3);
    case "hang":
      for (;;);
    case "fill heap": {
      const held = [];
      for (;;) held.push({ text: `${held.length}`.repeat(20) });
    }
    case "fill buffers": {
      const held = [];
      for (;;) held.push(Buffer.alloc(16 * 2 ** 20, 1));
    }
    default:
      return null;
  }
}
