/** How long the file stays readable for the download: far longer than writing it takes. */
const keptMs = 60_000;

/** Saves a text as a file in the downloads, made here and never sent anywhere. */
export function saveTextFile(name: string, text: string): void {
  // The mark at the start lets old editors on Windows see that it is UTF-8.
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
