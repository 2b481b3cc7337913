/** The larger pages of the settings in one file: small files cost more apart. */
export { Forms } from './forms';
export { OrganisationIntake } from './organisation';
export { Privacy } from './privacy';
export { Sites } from './sites';
export { Transfer } from './transfer';
