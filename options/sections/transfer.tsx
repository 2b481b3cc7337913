import { Export } from '../transfer-export';
import { Import } from '../transfer-import';

/** Settings and own numbers as a file: saved, and loaded again. */
export function Transfer() {
  return (
    <>
      <Export />
      <Import />
    </>
  );
}
