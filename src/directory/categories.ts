/** What a person may say is happening. Labels are in the locale files (`category_<id>`). */
export const categories = [
  'sexual_images',
  'grooming_threats',
  'selling_trafficking',
  'violence',
  'child_danger',
  'not_sure',
] as const;

export type Category = (typeof categories)[number];

/** A child in danger needs people, not a link, so this report works without one. */
export function needsLink(category: Category): boolean {
  return category !== 'child_danger';
}
