/** Code that the popup loads after its first content is shown. Each file is named only here, because the names are long. */

export const firstStep = () => import('./parts/first-step');

export const nextSteps = () => import('./views/next-steps');
