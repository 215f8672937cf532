import type { Page } from 'playwright-core';

/**
 * A JPEG photograph as far as a codec can tell: sky, ground, a red disc and grain, drawn by the browser so that the
 * encoder is not ours. `seed` makes the grain repeatable.
 */
export async function drawJpeg(page: Page, width: number, height: number, seed: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h, start]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d')!;
      const sky = context.createLinearGradient(0, 0, 0, h);
      sky.addColorStop(0, '#3f6fa8');
      sky.addColorStop(0.55, '#d9c7a8');
      sky.addColorStop(0.56, '#5b6b3a');
      sky.addColorStop(1, '#2c3418');
      context.fillStyle = sky;
      context.fillRect(0, 0, w, h);
      context.fillStyle = '#c8322b';
      context.beginPath();
      context.arc(w * 0.62, h * 0.42, h * 0.13, 0, Math.PI * 2);
      context.fill();
      let state = start;
      for (let grain = 0; grain < 6000; grain++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        const x = state % w;
        const y = (state >>> 8) % h;
        context.fillStyle = `rgb(${state & 63} ${(state >>> 6) & 63} ${(state >>> 12) & 63} / 20%)`;
        context.fillRect(x, y, 1 + (state & 15), 1 + ((state >>> 4) & 15));
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(text);
    },
    [width, height, seed] as const,
  );
  return Buffer.from(base64, 'base64');
}
