/**
 * Reads the words of a command. If they are wrong, one line says why, and the command ends with 2.
 * @param read throws with what is wrong
 */
export function orMisuse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(2);
  }
}
