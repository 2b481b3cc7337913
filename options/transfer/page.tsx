import { ExportPart } from './export';
import { Import } from './import';

/** Settings and own numbers as a file: saved, and loaded again. */
export function Transfer() {
  return (
    <>
      <ExportPart />
      <Import />
    </>
  );
}
