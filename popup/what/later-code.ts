/** Code that the popup loads after its first content is shown. The file is named only here, because its name is long. */
export const firstStep = () => import('./first-step');
