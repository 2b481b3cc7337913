import type { Checks } from '../parts';

export const checks: Checks = { hurtful: /p[o\u00f3]rn|kiddie|prostit|pervert|monster|honou?r|\bhono?r\b/i };
