export { AWKWARD_SIZES, flatPicture, samplePicture, seededBytes } from './sample-pictures';
export { GROUNDS, proceduralScene, type Ground } from './testing/procedural-scene';
export { sceneHole, type HoleShape } from './testing/scene-hole';
export { sceneObject, type SceneObject } from './testing/scene-object';
export { gradientEnergyRatio, overlapOf, psnrWithin, ssimWithin } from './testing/picture-likeness';
export { seededPoster, type Poster, type PosterGround } from './testing/seeded-poster';
export { scoreLayers, type LayerScore } from './testing/layer-metric';
export { scenePicture } from './testing/scene-picture';
