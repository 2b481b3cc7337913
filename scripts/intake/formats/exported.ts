import type { Category } from '../../../src/directory/categories';
import type { ReportState } from '../states';

/** A link as it goes out. */
export interface Exported {
  url: string;
  categories: Category[];
  keys: number;
  sent: number;
  firstAt: Date;
  lastAt: Date;
  state: ReportState;
  /** From its first report: when the person sent it; and `key`, which is the report's number in XARF. */
  seenAt: Date;
  key: string;
}
