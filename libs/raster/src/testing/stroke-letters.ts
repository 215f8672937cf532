/** Strokes of each letter: pairs of digits are points on a grid 0..4 across and 0..6 down. */
const STROKES: Readonly<Record<string, string>> = {
  A: '062046 1434',
  B: '0006 003041423303 3344453606',
  C: '4130100105163645',
  D: '00062644422000',
  E: '40000646 0333',
  F: '400006 0333',
  G: '41301001051636454323',
  H: '0006 4046 0343',
  I: '2026',
  J: '4045361605',
  K: '0006 4003 0346',
  L: '000646',
  M: '0600234046',
  N: '06004640',
  O: '103041453616050110',
  P: '06003041423303',
  R: '06003041423303 2346',
  S: '413010010213334445361605',
  T: '0040 2026',
  U: '000516364540',
  V: '002640',
  W: '0016233640',
  Y: '0023 4023 2326',
};

/** How a line of letters is drawn; sizes in pixels. */
export interface LetterStyle {
  readonly heightPx: number;
  readonly strokePx: number;
  /** Width of a letter by its height, and how far its top leans to the right by its height. */
  readonly aspect: number;
  readonly slant: number;
}

/**
 * How far a point is from the ink of a line of letters.
 *
 * Units    text in capitals A..Y and blanks; left, top in pixels, fractions welcome
 * Returns  a function of x, y: distance in pixels, negative within the ink; and the line's width in pixels
 */
export function letterLine(
  text: string,
  left: number,
  top: number,
  { heightPx, strokePx, aspect, slant }: LetterStyle,
): { widthPx: number; distanceAt: (x: number, y: number) => number } {
  const letterPx = heightPx * aspect;
  const gapPx = strokePx + heightPx * 0.22;
  const starts: number[] = [];
  let end = left;
  for (const letter of text) {
    starts.push(end);
    end += letter === ' ' ? heightPx * 0.3 : letterPx + gapPx;
  }
  const segments = [...text].map((letter, index) =>
    segmentsOf(letter, starts[index]!, top, { heightPx, letterPx, slant }),
  );
  const distanceAt = (x: number, y: number): number => {
    let least = 4 * heightPx;
    for (const [index, start] of starts.entries()) {
      if (Math.abs(x - start - letterPx / 2) > letterPx + heightPx) continue;
      for (const segment of segments[index]!) least = Math.min(least, distanceTo(segment, x, y));
    }
    return least - strokePx / 2;
  };
  return { widthPx: end - left, distanceAt };
}

type Segment = readonly [x: number, y: number, dx: number, dy: number];

function segmentsOf(
  letter: string,
  left: number,
  top: number,
  { heightPx, letterPx, slant }: { heightPx: number; letterPx: number; slant: number },
): Segment[] {
  return (STROKES[letter] ?? '').split(' ').flatMap((stroke) => {
    const points = (stroke.match(/../g) ?? []).map((pair) => {
      const down = Number(pair[1]) / 6;
      return [
        left + (Number(pair[0]) / 4) * letterPx + (1 - down) * slant * heightPx,
        top + down * heightPx,
      ] as const;
    });
    return points.slice(1).map((point, at): Segment => {
      const [x, y] = points[at]!;
      return [x, y, point[0] - x, point[1] - y];
    });
  });
}

function distanceTo([x, y, dx, dy]: Segment, px: number, py: number): number {
  const along = ((px - x) * dx + (py - y) * dy) / (dx * dx + dy * dy);
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(px - x - at * dx, py - y - at * dy);
}
