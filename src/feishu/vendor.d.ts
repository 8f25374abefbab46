/** The package has no types of its own. */
declare module "proxy-from-env" {
  /** The proxy's address from the environment, or an empty text: none. */
  export function getProxyForUrl(url: string): string;
}
