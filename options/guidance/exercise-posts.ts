/** What a person may do with a post. `other`: ask, tell or talk to somebody before either of the two. */
export const answers = ['share', 'report', 'other'] as const;
export type ExerciseAnswer = (typeof answers)[number];

/**
 * What helps most with each of the invented posts, in their order (`practice_exercise_text_1` to `_8`). They follow
 * the guidance of this product: a plea leads to a report of the link, an official notice may be shared as it is, and
 * a child who tells of trouble needs a person to talk to.
 */
export const helpsMost: readonly ExerciseAnswer[] = [
  'share',
  'report',
  'other',
  'share',
  'other',
  'other',
  'report',
  'share',
];
