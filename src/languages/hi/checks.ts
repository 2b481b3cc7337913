import type { Checks } from '../parts';

export const checks: Checks = { punctuation: /[\u0900-\u097f]\.(?!\S)/, hurtful: /पोर्न|अश्लील|इज़्ज़त लुट/ };
