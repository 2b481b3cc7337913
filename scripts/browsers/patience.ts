/**
 * How long what must come is waited for, in ms. A slow machine is no fault of the product; what never comes fails all
 * the same.
 */
export const PATIENCE_MS = 30_000;
