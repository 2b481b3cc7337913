import type { SeenPost } from '../../src/share/posts';
import type { WayToLink } from '../../src/sites/types';
import { useWords } from '../kit/words';
import { siteOf } from '../state/address-site';
import { usePopup } from '../state/context';
import {
  canBeReported,
  hasChoices,
  hasLink,
  isChat,
  isPostWithoutLink,
  type Offer,
  type PopupState,
} from '../state/model';
import { WithoutLink } from './without-link';

/** Whether the page in front has nothing that could be reported: people who can be called remain. */
export function hasNothingToReport({ draft, offer }: PopupState): boolean {
  if (draft.url !== null || hasChoices(draft)) return false;
  if (isPostWithoutLink(draft) || isChat(offer)) return true;
  return offer.kind === 'posts' && (offer.isPrivate === true || !offer.posts.some(hasLink));
}

/**
 * What stands where the link would be.
 * @param props.onPaste opens the field for a link; null where it is open
 */
export function Instead({ onPaste }: { onPaste: (() => void) | null }) {
  const { t } = useWords();
  const { offer, draft } = usePopup().state;
  if (offer.kind === 'posts' || offer.kind === 'refused') {
    return (
      <>
        {offer.kind === 'posts' ? (
          <Posts offer={offer} />
        ) : (
          <p class="note">{t(`refused_${offer.reason}`)}</p>
        )}
        {onPaste && (
          <div class="link-row">
            <button type="button" class="link-button" aria-expanded="false" onClick={onPaste}>
              {t('popup_paste_open')}
            </button>
            <WithoutLink />
          </div>
        )}
      </>
    );
  }
  return isPostWithoutLink(draft) ? <p class="note">{t('popup_no_link')}</p> : null;
}

/** Which post? Author and first words are shown to the person only; they are neither kept nor sent. */
function Posts({ offer }: { offer: Extract<Offer, { kind: 'posts' }> }) {
  const { t } = useWords();
  const { state, dispatch } = usePopup();
  const { posts, way, page, isPrivate } = offer;
  const withLink = posts.filter(hasLink);
  const without = posts.length - withLink.length;
  const fromPost = isPostWithoutLink(state.draft);
  const pageCounts = !fromPost && canBeReported(page);

  if (fromPost || withLink.length === 0) {
    return isPrivate ? <PrivateChat /> : <NoLink way={way} />;
  }
  return (
    <>
      <h2 class="label">{t('popup_which_post')}</h2>
      <ul class="posts">
        {withLink.map((post) => (
          <li key={post.link ?? post.choices[0]?.url}>
            <button type="button" class="post" onClick={() => choose(post)}>
              <bdi class="post-author">{post.author || t('popup_post_no_author')}</bdi>
              <bdi class="post-words">{post.words || t('popup_post_no_words')}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {isPrivate ? <PrivateChat /> : without > 0 && <NoLink way={way} some />}
      {pageCounts && (
        <button type="button" class="link-button" onClick={() => dispatch({ type: 'found', found: page })}>
          {t('popup_use_page')}
        </button>
      )}
    </>
  );

  function choose({ link, certainty, choices }: SeenPost) {
    if (choices.length > 0) dispatch({ type: 'choices', choices });
    if (link === null || certainty === 'none') return;
    // What a chat message holds is mostly a post of another site.
    dispatch({ type: 'found', found: { url: link, certainty, site: siteOf(link) } });
  }
}

/** A chat between people is never reported by its address; here is what to do instead. */
function PrivateChat() {
  const { t } = useWords();
  return <p class="note">{t('refused_private_chat')}</p>;
}

/** The page holds no link to the post: what that means, and the quickest way to it. */
function NoLink({ way, some = false }: { way: WayToLink; some?: boolean }) {
  const { t } = useWords();
  return (
    <div class="note">
      <p>{t(some ? 'popup_no_link_some' : 'popup_no_link')}</p>
      <p class="note-todo">{t(`popup_way_${way}`)}</p>
    </div>
  );
}
