import type { SeenPost } from '../../src/share/posts';
import type { WayToLink } from '../../src/sites/types';
import { siteOf } from '../address-site';
import { usePopup } from '../context';
import { canBeReported, isPostWithoutLink, type Offer } from '../model';
import { useWords } from '../words';
import { WithoutLink } from './without-link';

/** The posts of the page in front, where it has any. */
export function PostList() {
  const { offer } = usePopup().state;
  return offer.kind === 'posts' ? <Posts offer={offer} /> : null;
}

/** Which post? Author and first words are shown to the person only; they are neither kept nor sent. */
function Posts({ offer }: { offer: Extract<Offer, { kind: 'posts' }> }) {
  const { t } = useWords();
  const { state, dispatch } = usePopup();
  const { posts, way, page, isPrivate } = offer;
  const withLink = posts.filter(({ link, choices }) => link !== null || choices.length > 0);
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

  async function choose({ link, certainty, choices }: SeenPost) {
    if (choices.length > 0) dispatch({ type: 'choices', choices });
    if (link === null || certainty === 'none') return;
    // What a chat message holds is mostly a post of another site.
    dispatch({ type: 'found', found: { url: link, certainty, site: await siteOf(link) } });
  }
}

/** A chat between people is never reported by its address; here is what to do instead. */
function PrivateChat() {
  const { t } = useWords();
  return (
    <div class="note">
      <p>{t('refused_private_chat')}</p>
      <WithoutLink />
    </div>
  );
}

/** The page holds no link to the post: what that means, and the quickest way to it. */
function NoLink({ way, some = false }: { way: WayToLink; some?: boolean }) {
  const { t } = useWords();
  return (
    <div class="note">
      <p class="note-title">{t(some ? 'popup_no_link_some' : 'popup_no_link')}</p>
      <p>{t(`popup_way_${way}`)}</p>
      {!some && <WithoutLink />}
    </div>
  );
}
