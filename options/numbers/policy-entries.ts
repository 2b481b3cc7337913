/** Numbers that an organisation's policy adds, among the person's own. */
import { useMemo } from 'preact/hooks';
import type { OwnEntries, OwnEntry } from '../../src/settings/own-entries';
import { usePolicy } from '../../src/ui/app';
import { withPolicyEntries } from './numbers';
import { useOwn } from './own-entries';

/** The person's own numbers, and their organisation's ahead of them. */
export function useOwnAndPolicy(): OwnEntries {
  const own = useOwn();
  const added = usePolicy()?.helplines;
  return useMemo(() => (added ? withPolicyEntries(own, added) : own), [own, added]);
}

/** Whether an entry is the organisation's: not the person's to change or to hide. */
export function useIsFromPolicy({ id }: Pick<OwnEntry, 'id'>): boolean {
  return Boolean(usePolicy()?.helplines.some((entry) => entry.id === id));
}
