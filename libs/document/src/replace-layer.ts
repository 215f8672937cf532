import { granted, type Layer, type LayerDocument, type Outcome } from '@lamina/contract';
import { layerOf, LAYERS_AT_MOST, noSuchLayer, tooManyLayers } from './layer-of';

/**
 * The document with one layer taken apart: the new ones, bottom to top, lie where it lay and are shown when it was. A name
 * that another layer has already gets a number, so that a person can speak of each.
 * @throws {RangeError} when a new layer has the id of one that stays, or of another new one
 */
export function replaceLayer(
  document: LayerDocument,
  layerId: string,
  newLayers: readonly Layer[],
): Outcome<LayerDocument> {
  const layer = layerOf(document, layerId);
  if (!layer) return noSuchLayer();
  const kept = document.layers.filter(({ id }) => id !== layerId);
  if (kept.length + newLayers.length > LAYERS_AT_MOST) return tooManyLayers();
  if (new Set([...kept, ...newLayers].map(({ id }) => id)).size < kept.length + newLayers.length) {
    throw new RangeError('Expected every layer to have an id of its own');
  }
  const names = new Set(kept.map(({ name }) => name));
  const placed = newLayers.map((made): Layer => {
    const name = unlike(names, made.name);
    names.add(name);
    return { ...made, name, visible: layer.visible };
  });
  const at = document.layers.indexOf(layer);
  return granted({ ...document, layers: [...kept.slice(0, at), ...placed, ...kept.slice(at)] });
}

function unlike(taken: ReadonlySet<string>, name: string): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) {
    const numbered = `${name.slice(0, 190)} ${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
