import { Guide, GuideNumbers, Part } from '../../options/guidance/parts';
import type { Channel } from '../directory/schema';
import { textIn } from '../i18n/languages';
import { servedIn } from '../report/route';
import { useMessages } from '../ui/app';
import { usePlatforms } from '../ui/use-directory';
import { useRegion } from '../ui/use-region';
import { popupPage } from './protocol';

/** Apps in which people send each other messages, in the order of the page. On all other sites posts have links. */
const chats = [
  ...['whatsapp', 'messenger', 'telegram', 'imo', 'viber', 'instagram', 'snapchat', 'tiktok'],
  ...['facebook', 'discord', 'roblox', 'sharechat'],
];

/**
 * A share without a link: a picture's caption, a voice message, plain words. Whom to call, how to report it in the app
 * itself, and what to do with the copy on the phone.
 */
export function MessagePage() {
  const { t } = useMessages();
  return (
    <Guide part="web" lead="web_message_lead">
      <GuideNumbers />
      <Part title="web_message_app" texts={['web_message_app_lead']}>
        <Apps />
      </Part>
      <Part
        title="web_message_copy"
        points={['guide_shared_threat', 'guide_saw_do_chat', 'guide_shared_do_copies', 'guide_saw_dont_send']}
      />
      <p class="link-alone">
        <a href={popupPage}>{t('web_message_link')}</a>
      </p>
    </Guide>
  );
}

/** Each app's own way to report a message, closed until somebody opens it. */
function Apps() {
  const { t } = useMessages();
  const region = useRegion();
  const { state, file } = usePlatforms();
  if (state === 'failed') return <p class="problem">{t('popup_directory_failed')}</p>;
  const apps = chats.flatMap((chat) => file?.channels.find(({ site }) => site === chat) ?? []);
  return (
    <div class="apps">
      {apps.map((app) => (
        <AppSteps key={app.id} channel={servedIn(app, region?.country)} />
      ))}
    </div>
  );
}

function AppSteps({ channel: { name, steps = [], note } }: { channel: Channel }) {
  const { language } = useMessages();
  const local = (text: Channel['name']) => textIn(text, language.tag).text;
  return (
    <details>
      <summary>
        <bdi>{local(name)}</bdi>
      </summary>
      <ol>
        {steps.map((step) => (
          <li key={step.en}>{local(step)}</li>
        ))}
      </ol>
      {note && <p>{local(note)}</p>}
    </details>
  );
}
