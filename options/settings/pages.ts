/** The larger pages of the settings in one file, because many small files take more room. */
export { Forms } from '../forms/page';
export { OrganisationIntake } from '../organisation/page';
export { Privacy } from '../privacy/page';
export { Several } from '../several/page';
export { Sites } from '../sites/page';
export { Transfer } from '../transfer/page';
