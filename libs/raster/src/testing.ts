export { AWKWARD_SIZES, flatPicture, samplePicture, seededBytes } from './sample-pictures';
