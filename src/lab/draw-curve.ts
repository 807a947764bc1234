/** What an editor's actions are worth: shares right after so many. */
export interface CurvePoint {
  readonly actions: number;
  readonly accuracy: number;
  readonly randomAccuracy: number | null;
}

const WIDTH = 640;
const HEIGHT = 360;
const MARGIN = { left: 56, right: 24, top: 40, bottom: 48 } as const;
const PROPOSALS = '#1c7ed6';
const CHANCE = '#868e96';

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

/** The curve as an SVG picture that reads on light and dark grounds. @param title names the data */
export const drawCurve = (title: string, curve: readonly CurvePoint[]): string => {
  const shares = curve.flatMap(({ accuracy, randomAccuracy }) => (randomAccuracy === null ? [accuracy] : [accuracy, randomAccuracy]));
  const low = Math.floor(Math.min(...shares) * 50) / 50;
  const high = Math.ceil(Math.max(...shares) * 50) / 50;
  const most = Math.max(...curve.map(({ actions }) => actions));
  const x = (actions: number): number => MARGIN.left + (actions / most) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (share: number): number =>
    HEIGHT - MARGIN.bottom - ((share - low) / Math.max(high - low, Number.EPSILON)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const line = (points: readonly (readonly [number, number])[], colour: string): string => {
    const places = points.map(([actions, share]) => `${rounded(x(actions))},${rounded(y(share))}`);
    const dots = points.map(
      ([actions, share]) => `<circle cx="${rounded(x(actions))}" cy="${rounded(y(share))}" r="3.5" fill="${colour}"/>`,
    );
    return `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
  };
  const text = (at: readonly [number, number], words: string, more = ''): string =>
    `<text x="${rounded(at[0])}" y="${rounded(at[1])}" fill="#868e96"${more}>${escaped(words)}</text>`;
  const steps = Math.round((high - low) * 50);
  const grid = Array.from({ length: steps + 1 }, (_, step) => low + step / 50).map(
    (share) =>
      `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${rounded(y(share))}" y2="${rounded(y(share))}" stroke="#868e96" stroke-opacity=".25"/>` +
      text([MARGIN.left - 8, y(share) + 4], `${String(Math.round(share * 100))} %`, ' text-anchor="end"'),
  );
  const ticks = curve.map(({ actions }) => text([x(actions), HEIGHT - MARGIN.bottom + 18], String(actions), ' text-anchor="middle"'));
  const random = curve.flatMap(({ actions, randomAccuracy }) => (randomAccuracy === null ? [] : [[actions, randomAccuracy] as const]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="${escaped(title)}">`,
    text([MARGIN.left, 20], title, ' font-size="14"'),
    ...grid,
    ...ticks,
    text([(WIDTH + MARGIN.left) / 2, HEIGHT - 8], 'actions of an editor', ' text-anchor="middle"'),
    line(random, CHANCE),
    line(
      curve.map(({ actions, accuracy }) => [actions, accuracy]),
      PROPOSALS,
    ),
    `<text x="${WIDTH - MARGIN.right}" y="${HEIGHT - MARGIN.bottom - 28}" text-anchor="end" fill="${PROPOSALS}">by proposals</text>`,
    `<text x="${WIDTH - MARGIN.right}" y="${HEIGHT - MARGIN.bottom - 10}" text-anchor="end" fill="${CHANCE}">drawn by chance</text>`,
    '</svg>\n',
  ].join('\n');
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
