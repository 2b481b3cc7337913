/** How urgent a browser is, beside others on the same machine. */
import { writeFileSync } from 'node:fs';
import { getPriority } from 'node:os';

/**
 * Makes a browser let others go first as this process does, where it does. A browser inherits that, but puppeteer starts
 * it in a session of its own, and Linux divides its time among sessions first: there it counts only what is said of the
 * session (https://man7.org/linux/man-pages/man7/sched.7.html, "The autogroup feature").
 * @param pid the process that was started
 */
export function asPatientAsThis(pid: number): void {
  const priority = getPriority();
  if (priority <= 0) return;
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(priority));
  } catch {
    // Another system than Linux, or one that does not group: then what was inherited counts.
  }
}
