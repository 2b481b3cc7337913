import { useState } from 'preact/hooks';
import { fillOrigin } from '../../src/fill/origin';
import { allowFilling, isFillingAllowed, useFillAllowed } from '../../src/fill/permission';
import type { RouteDelivery } from '../../src/report/route';
import { isPrivate } from '../state/reports';
import { useWords } from './words';

/** Whether the link is to be put into the form as well. */
export interface FillWish {
  /** Whether that can be offered for this place. */
  offered: boolean;
  wanted: boolean;
  /** The browser will ask for its permission. */
  asks: boolean;
  want(wanted: boolean): void;
  /**
   * Asks for the permission, from the press of the main button.
   * @returns null where nothing has to be asked
   */
  ask(): Promise<boolean> | null;
  /** Whether it is wanted. At a press that comes before the browser has said whether it is allowed, that is waited for. */
  decide(): Promise<boolean>;
}

/** Once allowed it is wanted, unless the person says otherwise for this time. */
export function useFillWish(way: RouteDelivery): FillWish {
  const { language } = useWords();
  const origin = fillOrigin(way, language.tag);
  const allowed = useFillAllowed(origin);
  const [chosen, setChosen] = useState<{ origin: string; wanted: boolean } | null>(null);
  // A new permission stays behind, and a private window leaves nothing.
  const offered = origin !== null && (allowed === true || (allowed === false && !isPrivate));
  const wanted = offered && (chosen?.origin === origin ? chosen.wanted : allowed === true);
  const asks = wanted && allowed !== true;
  return {
    offered,
    wanted,
    asks,
    want: (wish) => setChosen(origin === null ? null : { origin, wanted: wish }),
    ask: () => (asks && origin !== null ? allowFilling(origin) : null),
    decide: async () => {
      const isRefused = chosen?.origin === origin && !chosen?.wanted;
      return allowed === null && origin !== null && !isRefused ? isFillingAllowed(origin) : wanted;
    },
  };
}

/** "Also fill it in for me". */
export function FillOffer({ wish }: { wish: FillWish }) {
  const { t } = useWords();
  if (!wish.offered) return null;
  return (
    <label class="fill-offer">
      <input
        type="checkbox"
        checked={wish.wanted}
        onChange={({ currentTarget }) => wish.want(currentTarget.checked)}
      />
      <span>
        {t('fill_offer')}
        {wish.asks && <span class="fill-offer-hint">{t('fill_offer_hint')}</span>}
      </span>
    </label>
  );
}
