/** What an edition offers after a report. The extension offers nothing: it is there already. */
export const AfterThanks = () => null;
