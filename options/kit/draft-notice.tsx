import { useSettings } from '../../src/ui/app';
import { DraftNotice } from '../../src/ui/draft-notice';
import { focusHeading } from './focus-heading';
import { useSave } from './use-save';

/** The notice at the foot of a page, whose buttons change the language of everything, with a way back. */
export function PageDraftNotice({ part }: { part: string }) {
  const { language } = useSettings();
  const save = useSave();
  const change = async (tag: string) => {
    if (await save({ language: tag }, undefined, () => void save({ language }))) focusHeading();
  };
  return <DraftNotice part={part} onLanguage={(tag) => void change(tag)} />;
}
