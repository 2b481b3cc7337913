/**
 * What a helpline helps with; labels are in the locale files (`help_topic_<id>`). Apart from the schema, which pages
 * need not load.
 */
export const helplineTopics = ['physical', 'psychological', 'sexual', 'family', 'missing', 'online'] as const;
export type HelplineTopic = (typeof helplineTopics)[number];
