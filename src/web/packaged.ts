/** What the build says about itself; `scripts/build/web.ts` writes it in. */
declare const WEB_VERSION: string;

/** The version of the product. */
export const version = WEB_VERSION;
