import type { Checks } from '../parts';

export const checks: Checks = { punctuation: /[\u0980-\u09ff]\.(?!\S)/, hurtful: /পর্ন|অশ্লীল|সম্ভ্রমহানি/ };
