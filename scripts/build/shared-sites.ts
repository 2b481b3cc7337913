/**
 * What the background imports from a file of the package instead of holding it in its own bundle: see
 * `fromSharedFiles`.
 */
export * from '../../src/report/address';
export * from '../../src/sites/addresses';
export * from '../../src/sites/index';
