/** Used instead of `popup/kit/fill-offer.tsx`: a page cannot fill in the form of another page. */
import type { FillWish } from '../../popup/kit/fill-offer';

const noWish: FillWish = {
  offered: false,
  wanted: false,
  asks: false,
  want: () => undefined,
  ask: () => null,
  decide: async () => false,
};

export const useFillWish = (_way: unknown): FillWish => noWish;

export const FillOffer = () => null;
