import type { ComponentChildren } from 'preact';
import type { SettingsPart } from '../../src/settings/schema';
import { useLocked, useMessages } from '../../src/ui/app';

interface LockableProps {
  part: SettingsPart;
  children: ComponentChildren;
}

/** Controls of a setting: where an organisation has locked it they are shown, say so, and cannot be used. */
export function Lockable({ part, children }: LockableProps) {
  const { t } = useMessages();
  if (!useLocked(part)) return <>{children}</>;
  return (
    <fieldset class="locked" disabled>
      <legend>
        <span class="tag">{t('policy_locked')}</span>
      </legend>
      {children}
    </fieldset>
  );
}
