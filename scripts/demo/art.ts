/** Small flat drawings for the demo feed, each 600 by 260. No people in them. */

const frame = (label: string, inner: string) =>
  `<svg class="art" viewBox="0 0 600 260" role="img" aria-label="${label}" preserveAspectRatio="xMidYMid slice">${inner}</svg>`;

function loaf(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><ellipse cx="0" cy="34" rx="104" ry="12" fill="#8a5a2b" opacity=".35"/>
<path d="M-100 20c0-42 44-66 100-66s100 24 100 66c0 10-8 16-20 16H-80c-12 0-20-6-20-16z" fill="#c9822f"/>
<path d="M-92 10c4-34 44-52 92-52s88 18 92 52c-20-18-52-28-92-28s-72 10-92 28z" fill="#e3a552"/>
<path d="M-50-26l22 26M-8-34l22 26M34-32l22 26" stroke="#8a5a2b" stroke-width="6" stroke-linecap="round"/></g>`;
}

const bread = frame(
  'Three loaves on a board',
  `<rect width="600" height="260" fill="#f7e3c4"/><circle cx="500" cy="56" r="90" fill="#fdf2dd"/><rect y="196" width="600" height="64" fill="#b98650"/>
<rect y="190" width="600" height="12" fill="#d3a36c"/>${loaf(150, 158, 0.9)}${loaf(446, 160, 0.86)}${loaf(300, 150, 1.16)}`,
);

const spines: readonly [x: number, width: number, height: number, fill: string][] = [
  [36, 38, 150, '#7c5cbf'],
  [78, 30, 168, '#e0a83e'],
  [112, 44, 138, '#3c7f8f'],
  [160, 34, 160, '#c9574b'],
  [198, 40, 146, '#4d5fb3'],
  [242, 30, 172, '#76a05a'],
  [276, 46, 152, '#d98c5f'],
  [326, 34, 164, '#6a4a83'],
  [364, 40, 140, '#dbb65b'],
  [408, 32, 168, '#3f6f9e'],
  [444, 44, 150, '#b5506f'],
  [492, 34, 162, '#5f9a8d'],
  [530, 38, 144, '#8f6bd1'],
];
const books = frame(
  'A shelf of books',
  `<rect width="600" height="260" fill="#ece6f7"/><rect y="212" width="600" height="14" fill="#8f6f52"/><rect y="226" width="600" height="34" fill="#d9cfea"/>${spines
    .map(
      ([x, width, height, fill]) =>
        `<rect x="${x}" y="${212 - height}" width="${width}" height="${height}" rx="4" fill="${fill}"/><rect x="${x + 6}" y="${232 - height}" width="${width - 12}" height="6" rx="3" fill="#fff" opacity=".6"/>`,
    )
    .join('')}`,
);

const train = frame(
  'A train before hills in the evening',
  `<rect width="600" height="260" fill="#f5d0a9"/><circle cx="430" cy="104" r="46" fill="#fff0cf"/><path d="M0 170l120-70 110 60 130-90 120 80 120-50v160H0z" fill="#b58aa5"/>
<path d="M0 196l160-40 180 34 260-44v114H0z" fill="#6f6591"/><rect y="222" width="600" height="38" fill="#4b4568"/><path d="M0 226h600" stroke="#a79fc4" stroke-width="4" stroke-dasharray="26 10"/>
${[40, 196, 352].map((x) => `<g><rect x="${x}" y="168" width="148" height="48" rx="8" fill="#2f7d6b"/><rect x="${x + 12}" y="180" width="124" height="16" rx="3" fill="#fbe7b8"/><circle cx="${x + 30}" cy="218" r="9" fill="#2b2740"/><circle cx="${x + 118}" cy="218" r="9" fill="#2b2740"/></g>`).join('')}`,
);

function rose(x: number, y: number, fill: string): string {
  return `<g transform="translate(${x} ${y})"><path d="M0 20v110" stroke="#4d7a48" stroke-width="7"/><path d="M0 84c26-24 48-20 54-16-6 18-30 30-54 16zM0 66c-26-24-48-20-54-16 6 18 30 30 54 16z" fill="#5f9357"/>
<circle r="40" fill="${fill}"/><path d="M-22-6c4-20 40-24 46-2 4 18-16 30-30 20-10-8-2-24 10-20" fill="none" stroke="#fff" stroke-opacity=".7" stroke-width="6" stroke-linecap="round"/></g>`;
}
const roses = frame(
  'Roses in a bed',
  `<rect width="600" height="260" fill="#dfeedd"/><rect y="206" width="600" height="54" fill="#8b6b4e"/>${rose(110, 104, '#d75c7c')}${rose(240, 84, '#e58a5b')}${rose(370, 108, '#c9486a')}${rose(500, 90, '#e9a3b2')}`,
);

export const art = { bread, books, train, roses } as const;
