/**
 * A vitest reporter that writes down which tests passed only when they were tried again, and how they failed before: a
 * retry that nobody sees hides a fault. The environment variable `RETRIED` names the file to write.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** A test that passed in the end. */
export interface Retried {
  name: string;
  tries: number;
  /** The error of each try that failed, as text with its trace. */
  errors: string[];
}

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by it
export default class RetriedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env.RETRIED;
    if (!file) return;
    const retried: Retried[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests('passed')) {
        const tries = (test.diagnostic()?.retryCount ?? 0) + 1;
        if (tries === 1) continue;
        const errors = (test.result().errors ?? []).map(({ message, stack, diff }) =>
          [stack ?? message, diff].filter(Boolean).join('\n'),
        );
        retried.push({ name: `${module.relativeModuleId} › ${test.fullName}`, tries, errors });
      }
    }
    writeFileSync(file, JSON.stringify(retried));
  }
}
