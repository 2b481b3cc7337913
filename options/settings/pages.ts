/** The larger pages of the settings in one file: small files cost more apart. */
export { Forms } from '../forms/page';
export { OrganisationIntake } from '../organisation/page';
export { Privacy } from '../privacy/page';
export { Several } from '../several/page';
export { Sites } from '../sites/page';
export { Transfer } from '../transfer/page';
