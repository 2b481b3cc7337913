import type { MessageKey } from '../../src/i18n/messages';

/** What is wrong with what was typed into a field. */
export interface FieldProblem {
  message: MessageKey;
  /** For messages that count. */
  count?: number;
}
