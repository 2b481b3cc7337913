/** The first page: for whoever comes by its address. */
import './page';
import { mount, useMessages } from '../ui/app';

function Start() {
  const { t } = useMessages();
  return (
    <main>
      <h1>Report Instead</h1>
      <p>
        <a class="button button-primary" href="/popup/">
          {t('web_start_paste')}
        </a>
      </p>
      <p>
        <a class="button" href="/options/#help">
          {t('popup_help_near')}
        </a>
      </p>
    </main>
  );
}

await mount(<Start />);
