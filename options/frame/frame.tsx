import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { firstPage } from '../../src/edition';
import { pageHash } from '../../src/extension/page-hash';
import { useMessages } from '../../src/ui/app';
import { LineIcon } from '../../src/ui/line-icon';
import { OrganisationBand } from '../../src/ui/organisation-band';
import { neutralIcon, QuickExit } from '../../src/ui/quick-exit';
import { dropDraft, loadDrafts } from './drop-draft';
import { LanguageSwitch } from './language-switch';
import { guidePages, helpPages, isNeutral, isSensitive, isSetting, type PageId } from './pages';

interface FrameProps {
  page: PageId;
  children: ComponentChildren;
}

/** Header, menu and the page in its place. */
export function PageFrame({ page, children }: FrameProps) {
  const { t } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  const [menuOpen, setMenuOpen] = useState(false);

  useEffect(() => {
    document.title = isNeutral(page) ? t('me_tab_title') : `${t(`options_title_${page}`)} · Report Instead`;
    document
      .querySelector('link[rel="icon"]')
      ?.setAttribute('href', isNeutral(page) ? neutralIcon : '/icons/32.png');
    if (isSensitive(page)) void loadDrafts();
  }, [page, t]);

  // Before it is painted: a page that jumps afterwards takes the next press to the wrong place.
  useLayoutEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    setMenuOpen(false);
    scrollTo(0, 0);
    // As after loading a new page: reading goes on at its heading.
    heading.current?.focus({ preventScroll: true });
  }, [page]);

  return (
    <>
      <button type="button" class="button button-primary skip" onClick={() => heading.current?.focus()}>
        {t('options_skip')}
      </button>
      <header class="top">
        <a class="brand" href={pageHash(firstPage)} aria-label="Report Instead">
          <img src="/icons/48.png" alt="" width="28" height="28" />
          <bdi lang="en">Report Instead</bdi>
        </a>
        <LanguageSwitch />
        {isSensitive(page) && <QuickExit forget={dropDraft} />}
        <button
          type="button"
          class="button button-quiet menu-button"
          aria-label={t('options_menu')}
          title={t('options_menu')}
          aria-expanded={menuOpen}
          aria-controls="menu"
          onClick={() => setMenuOpen(!menuOpen)}
        >
          <LineIcon name={menuOpen ? 'close' : 'menu'} />
          <span class="menu-word">{t('options_menu')}</span>
        </button>
      </header>
      <div class="columns">
        <nav id="menu" class={menuOpen ? 'menu menu-open' : 'menu'} aria-label={t('options_nav')}>
          <MenuPart title={t('options_nav_help')} pages={helpPages} page={page} />
          <MenuPart title={t('options_nav_guide')} pages={guidePages} page={page} />
          <ul class="menu-settings">
            <MenuEntry id="settings" current={isSetting(page)} />
          </ul>
        </nav>
        <main>
          {!isNeutral(page) && <OrganisationBand />}
          {isSetting(page) && page !== 'settings' && (
            <p class="link-alone way-up">
              <a href="#settings">
                <LineIcon name="back" />
                {t('options_title_settings')}
              </a>
            </p>
          )}
          <h1 tabIndex={-1} ref={heading}>
            {t(`options_title_${page}`)}
          </h1>
          {children}
        </main>
      </div>
    </>
  );
}

interface MenuPartProps {
  title: string;
  pages: readonly PageId[];
  page: PageId;
}

function MenuPart({ title, pages, page }: MenuPartProps) {
  return (
    <>
      <h2 class="menu-title">{title}</h2>
      <ul>
        {pages.map((id) => (
          <MenuEntry key={id} id={id} current={id === page} />
        ))}
      </ul>
    </>
  );
}

function MenuEntry({ id, current }: { id: PageId; current: boolean }) {
  const { t } = useMessages();
  return (
    <li>
      <a href={pageHash(id)} aria-current={current ? 'page' : undefined}>
        {t(`options_title_${id}`)}
      </a>
    </li>
  );
}
