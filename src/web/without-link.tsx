/** A share without a link: a picture's words, a voice message. */
import './page';
import { mount, useMessages } from '../ui/app';

function WithoutLink() {
  const { t } = useMessages();
  return (
    <main>
      <h1>{t('popup_who_to_call')}</h1>
      <p>
        <a class="button" href="/options/#help">
          {t('popup_help_near')}
        </a>
      </p>
    </main>
  );
}

await mount(<WithoutLink />);
