import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../i18n/messages';
import { inEnglish, isUnreviewed } from '../mistakes/review-states';
import { useMessages } from './app';

/**
 * A notice in English, if a part of the texts waits for a native speaker; null if it does not.
 * @param key the notice
 */
export function useNotice(part: string, key: MessageKey = 'guide_review'): string | null {
  const { language } = useMessages();
  const [notice, setNotice] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void isUnreviewed(language.tag, part)
      .then((draft) => (draft ? inEnglish(key) : null))
      .then((text) => current && setNotice(text));
    return () => {
      current = false;
    };
  }, [language, part, key]);
  return language.tag === 'en' ? null : notice;
}
