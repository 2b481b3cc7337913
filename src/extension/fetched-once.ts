/**
 * Code that is fetched at its first use, once for all who ask. Where `import()` is called again for a file that is still
 * on its way, Chromium answers in any order, and what was done first would come last:
 * https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/core/loader/modulescript/module_map.cc
 * @returns what fetches it; after a failure the next call tries again
 */
export function fetchedOnce<T>(fetchCode: () => Promise<T>): () => Promise<T> {
  let code: Promise<T> | undefined;
  return () => {
    code ??= fetchCode().catch((error) => {
      code = undefined;
      throw error;
    });
    return code;
  };
}
