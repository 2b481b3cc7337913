/** How long the file stays readable for the download: far longer than writing it takes. */
const keptMs = 60_000;

/** Saves a text as a file in the downloads, made here and never sent anywhere. */
export function saveTextFile(
  name: string,
  text: string,
  type: 'text/plain' | 'application/json' = 'text/plain',
): void {
  // The mark at the start lets old editors on Windows see that it is UTF-8; JSON must not have one.
  const start = type === 'text/plain' ? '\ufeff' : '';
  const url = URL.createObjectURL(new Blob([start, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
