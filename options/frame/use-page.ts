import { useLayoutEffect, useState } from 'preact/hooks';
import { neutralHash, type PageId, pageFromHash } from './pages';

/** The page the address names; changes with the hash. */
export function usePage(): PageId {
  const [page, setPage] = useState(() => {
    replaceTellingName();
    return pageFromHash(location.hash);
  });
  // Not after a paint: a press that comes before would be an entry in the history, and lead nowhere.
  useLayoutEffect(() => {
    const follow = () => {
      replaceTellingName();
      setPage(pageFromHash(location.hash));
    };
    addEventListener('hashchange', follow);
    document.addEventListener('click', replaceInsteadOfPush);
    return () => {
      removeEventListener('hashchange', follow);
      document.removeEventListener('click', replaceInsteadOfPush);
    };
  }, []);
  return page;
}

/** An old link may say `#me`: the address that is kept from here on does not. */
function replaceTellingName(): void {
  const neutral = neutralHash(location.hash);
  if (neutral) history.replaceState(history.state, '', neutral);
}

/**
 * Going from page to page leaves one entry in the tab's history, not many: after the quick exit the back button
 * must not lead to "This happened to me".
 */
function replaceInsteadOfPush(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const hash = link?.getAttribute('href');
  if (!hash) return;
  event.preventDefault();
  if (hash !== location.hash) location.replace(hash);
}
