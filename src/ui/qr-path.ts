/** The part of a QR code that is drawn. */
export interface Modules {
  size: number;
  get(x: number, y: number): boolean;
}

/** SVG path data of the dark modules, one stroke-free rectangle for each run in a row. */
export function qrPath({ size, get }: Modules): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!get(x, y)) continue;
      const from = x;
      while (x < size && get(x, y)) x++;
      path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
    }
  }
  return path;
}
