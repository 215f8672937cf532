import type { LayerDocument } from '@lamina/contract';

export interface FirstPicture {
  readonly asset: string;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

/** The id of the layer that a picture arrives as. */
export const BASE_LAYER = 'base';

/** The document of a picture as it arrives: one layer that fills the canvas. */
export function firstDocument({ asset, width, height, name }: FirstPicture): LayerDocument {
  return {
    version: 1,
    width,
    height,
    layers: [
      {
        id: BASE_LAYER,
        name,
        asset,
        x: 0,
        y: 0,
        width,
        height,
        opacity: 1,
        visible: true,
        blend: 'normal',
        kind: 'picture',
        confidence: null,
      },
    ],
  };
}
