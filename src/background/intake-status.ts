import { askStatus, type StatusAnswer } from '../report/intake/status';
import { loadSettings } from '../settings/store';

/** Asks the intake of the settings what became of a report: once, because the person pressed. Keeps nothing of it. */
export async function intakeStatus(reference: string): Promise<StatusAnswer> {
  const { intake } = (await loadSettings()).settings;
  return intake ? askStatus(intake, reference, (...request) => fetch(...request)) : 'failed';
}
