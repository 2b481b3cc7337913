/**
 * What a helpline helps with; labels are in the locale files (`help_topic_<id>`). Not in schema.ts, so that
 * pages do not have to load that.
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
