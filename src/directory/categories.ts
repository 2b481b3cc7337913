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
export function needsLink(category: Category): category is LinkCategory {
  return category !== 'child_danger';
}

type LinkCategory = Exclude<Category, 'child_danger'>;

/** What an organisation takes that does not say otherwise: every report of a link. */
export const linkCategories: readonly LinkCategory[] = /* @__PURE__ */ categories.filter(needsLink);
