/** The libraries that the server hands out under /vendor, and what the compiler should know of them. */
declare module "*/vendor/preact.js" {
  export * from "preact";
}

declare module "*/vendor/hooks.js" {
  export * from "preact/hooks";
}

declare module "*/vendor/htm.js" {
  const htm: {
    bind<Node>(
      h: (type: never, props: never, ...children: never[]) => Node,
    ): (strings: TemplateStringsArray, ...values: unknown[]) => Node | Node[];
  };
  export default htm;
}

/** The UMD builds put these names on the window. */
interface Window {
  markdownit?: (options: import("markdown-it").Options) => import("markdown-it").default;
  VChart?: {
    VChart: new (
      spec: Record<string, unknown>,
      options: Record<string, unknown>,
    ) => { renderAsync(): Promise<unknown>; release(): void };
  };
}
