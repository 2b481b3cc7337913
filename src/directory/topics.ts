/**
 * What a helpline helps with; labels are in the locale files (`help_topic_<id>`). Apart from the schema, which pages
 * need not load.
 */
export const helplineTopics = [
  'physical',
  'psychological',
  'sexual',
  'family',
  'missing',
  'online',
  /** Hitting at school. */
  'school',
  /** Children who work in homes. */
  'work',
  /** Child and forced marriage. */
  'marriage',
  /** Police who do not help. */
  'police',
] as const;
export type HelplineTopic = (typeof helplineTopics)[number];
