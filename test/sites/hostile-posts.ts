/** What the made-up hostile posts of every site share: posts that try to present another post's link as their own. */

/** One such post, and the right answer. */
export interface HostilePost {
  name: string;
  /** The page on which the post is. */
  page: string;
  /** The post's own link; null when the page does not contain it. */
  own: string | null;
  /** What the prompt may say: the link itself, that the person has to choose, or that there is none. */
  answer: 'link' | 'choose' | 'none';
  /** The post. The element with `data-press` is the share control that is pressed. */
  html: string;
}

/**
 * Posts on one page with one link of their own.
 * @param answers for each answer that is allowed, the posts: their names and their HTML
 */
export function at(
  page: string,
  own: string | null,
  answers: Partial<Record<HostilePost['answer'], Readonly<Record<string, string>>>>,
): HostilePost[] {
  return Object.entries(answers).flatMap(([answer, posts]) =>
    Object.entries(posts).map(([name, html]) => ({
      name,
      page,
      own,
      answer: answer as HostilePost['answer'],
      html,
    })),
  );
}

/** The same posts where nothing is pressed. */
export function quiet(html: string): string {
  return html.replaceAll(' data-press', '');
}

/** Two posts of another site, to be named in messages. */
export const ONE = 'https://x.com/baker/status/11';
export const OTHER = 'https://x.com/school/status/22';

/** A link as a chat shows it. */
export const anchor = (link: string) => `<a href="${link}">${link}</a>`;

/** The same link inside the wrapper of Facebook and Messenger. */
export const wrapped = (link: string) =>
  anchor(`https://l.facebook.com/l.php?u=${encodeURIComponent(link)}&h=AT0`);
