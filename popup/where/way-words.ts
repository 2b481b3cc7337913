/** What a way to report is called on its button, and what pressing that does. */
import type { Route, RouteDelivery } from '../../src/report/route';
import type { Words } from '../kit/words';

/** The button's words: they name who receives the report. */
export function buttonText(way: RouteDelivery, { channel }: Route, { t, local, apart, ltr }: Words): string {
  const name = apart(local(channel.name));
  switch (way.type) {
    case 'form':
      return t('popup_do_form') + (way.label ? ` (${local(way.label)})` : '');
    case 'email':
      return t('popup_do_email', { name: apart(local(channel.operator)) });
    case 'phone':
      return t('popup_do_phone', { number: ltr(way.number) });
    case 'intake':
      return t('popup_do_intake', { name });
    case 'site':
      return name;
  }
}

/** What happens after the press; empty for the site's own route, which has no button. */
export function disclosure(way: RouteDelivery, { channel }: Route, { t, local, apart }: Words): string {
  const name = apart(local(channel.operator));
  switch (way.type) {
    case 'form':
      return t('popup_disclose_form');
    case 'email':
      return t('popup_disclose_email', { name });
    case 'phone':
      return t('popup_disclose_phone');
    case 'intake':
      return t('popup_disclose_intake', { name });
    case 'site':
      return '';
  }
}
