/** What the build says of itself; `scripts/build/web.ts` writes it in. */
declare const WEB_VERSION: string;

/** The version of the product. */
export const version = WEB_VERSION;
