/** Whether a host is inside somebody's own network, where nobody else can look. */
export function isLocalHost(host: string): boolean {
  if (host.startsWith('[')) return isLocalV6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isLocalV4(host.split('.').map(Number));
  return (
    !host.includes('.') ||
    /\.(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa|test|onion)$/.test(
      host,
    )
  );
}

function isLocalV4([a = 0, b = 0, c = 0]: number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && c === 0))) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

/** @param host as `URL` writes it: lower case, the longest run of zeros left out */
function isLocalV6(host: string): boolean {
  const [before = '', after] = host.split('::');
  const groupsOf = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [first, last] = [groupsOf(before), groupsOf(after ?? '')];
  const groups = [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
  const v4 = (at: number) => {
    const [high = 0, low = 0] = groups.slice(at, at + 2);
    return isLocalV4([high >> 8, high & 255, low >> 8, low & 255]);
  };
  const startsWith = (...wanted: number[]) => wanted.every((group, place) => groups[place] === group);
  // An IPv4 address inside an IPv6 one: mapped, compatible, behind NAT64, 6to4.
  if (startsWith(0, 0, 0, 0, 0)) return groups[5] === 0xffff || groups[5] === 0 ? v4(6) : true;
  if (startsWith(0x64, 0xff9b)) return v4(6);
  if (startsWith(0x2002)) return v4(1);
  return /^(?:f[cd]..|fe[89ab].|ff..):/.test(host);
}
