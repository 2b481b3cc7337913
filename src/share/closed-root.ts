/** What the prompt and the notice after it are built in: a closed shadow root beside the page's body. */
import { styles } from './prompt-style';

/** A new element with properties and children; children that are null are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> & { className?: string } = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children.filter((child) => child !== null));
  return node;
}

export interface ClosedRoot {
  host: HTMLElement;
  root: ShadowRoot;
  /**
   * Sets the style. Called again where the root has lost it because it was moved through another document.
   */
  dress(): void;
}

/** Makes a host with its root, not yet dressed and not yet in the page. */
export function closedRoot(): ClosedRoot {
  const host = element('div');
  const root = host.attachShadow({ mode: 'closed' });
  let ownStyle: HTMLStyleElement | null = null;
  const dress = () => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      root.adoptedStyleSheets = [sheet];
    } catch {
      // Firefox refuses sheets made in a content script: https://bugzilla.mozilla.org/show_bug.cgi?id=1928865
      ownStyle?.remove();
      ownStyle = element('style', { textContent: styles });
      root.append(ownStyle);
    }
  };
  return { host, root, dress };
}

const SVG = 'http://www.w3.org/2000/svg';

/** The product's mark, as in `ui/icons/icon.svg`. It is drawn here, because a page's policy could refuse an image. */
export function logo(): SVGElement {
  const part = (tag: string, attributes: Record<string, string>) => {
    const node = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    return node as SVGElement;
  };
  const svg = part('svg', { viewBox: '0 0 128 128', 'aria-hidden': 'true' });
  svg.append(
    part('rect', { width: '128', height: '128', rx: '28', fill: '#17605c' }),
    part('path', { d: 'M32 16h16v96H32zM48 24h56L88 48l16 24H48z', fill: '#fff' }),
  );
  return svg;
}
