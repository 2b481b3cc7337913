/** A way out of a page that stays until it is left; a popup is gone at one press beside it. */
export const PageExit = () => null;
