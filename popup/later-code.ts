/** Code that the popup loads once its first content stands, each named once: the names of files are long. */

export const firstStep = () => import('./parts/first-step');

export const nextSteps = () => import('./views/next-steps');
