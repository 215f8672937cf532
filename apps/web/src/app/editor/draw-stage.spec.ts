import { drawStage, isClosed, type StageScene } from './draw-stage';

const picture = (width: number) => ({
  size: { width: 10, height: 10 },
  levels: [{ width, height: width } as ImageBitmap],
  isOpaque: true,
});
const scene = (width: number): StageScene => ({
  size: { width: 100, height: 100 },
  devicePixelRatio: 1,
  view: { x: 0, y: 0, scale: 1 },
  picture: picture(width),
  before: null,
  colours: { checkerA: '', checkerB: '', edge: '', markIn: '', markOut: '' },
});

describe('drawStage', () => {
  it('leaves the frame before in place when the picture was replaced between request and frame', () => {
    const untouchable = new Proxy({} as CanvasRenderingContext2D, {
      get: (_, name) => {
        throw new Error(`drew with ${String(name)}`);
      },
    });
    expect(() => drawStage(untouchable, scene(0))).not.toThrow();
    expect(isClosed(picture(0))).toBe(true);
    expect(isClosed(picture(10))).toBe(false);
  });
});
