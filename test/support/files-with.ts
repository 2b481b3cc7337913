/** What lies in a browser's own files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a profile that contain a text, with one byte for each character or with two. */
export function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.flatMap((file) => {
    const path = join(file.parentPath, file.name);
    let content: Buffer;
    try {
      content = readFileSync(path);
    } catch {
      // The browser has taken it away meanwhile.
      return [];
    }
    return forms.some((form) => content.includes(form)) ? [path.slice(folder.length)] : [];
  });
}
