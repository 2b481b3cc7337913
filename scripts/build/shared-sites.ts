/** What the background has from a file of the package instead of in its own bundle: see `fromSharedFiles`. */
export * from '../../src/report/address';
export * from '../../src/sites/addresses';
export * from '../../src/sites/index';
