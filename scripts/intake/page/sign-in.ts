/**
 * How people sign in with a token. It is typed once, and the browser gets another secret for it, in a cookie that no
 * script can read (HttpOnly), that no other site's page can send (SameSite=Strict), and that is gone when the browser
 * is closed or after eight hours. The token itself is kept nowhere: not in the address, which histories and proxies
 * keep, and not in the page, which has no script. Of both secrets the server keeps only the hash.
 */
import type { HttpAnswer } from '../http';
import { html } from './html';
import { htmlPage } from './layout';
import type { Spoken } from './texts';

const NAME = 'intake';

/** The page that asks for a token. */
export function signInPage(
  spoken: Spoken,
  problem?: 'unknown_token' | 'sign_in_again' | 'too_many',
): HttpAnswer {
  const { say } = spoken;
  return htmlPage(spoken, {
    status: problem === 'too_many' ? 429 : problem ? 403 : 200,
    title: problem ? `${say(problem)} · ${say('sign_in')}` : say('sign_in'),
    body: html`<h1>${say('sign_in')}</h1>
${problem && html`<p class="notice" role="alert">${say(problem)}</p>`}
<form method="post" action="/sign-in" class="column">
<input type="hidden" name="language" value="${spoken.language.tag}">
<label for="token">${say('token')}</label>
<input id="token" name="token" type="password" autocomplete="off" required dir="ltr" aria-describedby="about-token"${
      problem === 'unknown_token' ? html` aria-invalid="true"` : ''
    } autofocus>
<p id="about-token">${say('about_token')}</p>
<button class="button button-primary">${say('sign_in')}</button>
</form>`,
  });
}

/** Over HTTPS the name begins with `__Host-`: browsers let no neighbouring host set such a cookie. */
const nameOf = (secure: boolean) => (secure ? `__Host-${NAME}` : NAME);

/** The secret of a session in the cookies of a request. */
export function secretIn(cookies: string | undefined, secure: boolean): string | undefined {
  return new RegExp(`(?:^|;\\s*)${nameOf(secure)}=([\\w-]+)`).exec(cookies ?? '')?.[1];
}

/** @param secure over HTTPS: then the browser sends the cookie only over HTTPS, and accepts it only from this host */
export function cookie(secret: string, secure: boolean): string {
  const end = secret ? '' : '; Max-Age=0';
  return `${nameOf(secure)}=${secret}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}${end}`;
}
