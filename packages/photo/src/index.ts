export {
  analyse,
  type AnalyseInput,
  type Finding,
  type FindingCode,
  type Measures,
  type Report,
} from './analyse.ts';
export { fitBudget } from './budget.ts';
export { cropAround, cropToSubject, type PixelBox } from './crop.ts';
export { whitenGround } from './ground.ts';
export {
  readHeader,
  uprightSize,
  type HeaderProblem,
  type HeaderResult,
  type PhotoFormat,
  type PhotoHeader,
} from './header.ts';
export { leadScans } from './lead-scans.ts';
export { limits } from './limits.ts';
export { DUPLICATE_BITS, hashDistance, lookHash } from './phash.ts';
export { shrinkBy, type Pixels } from './pixels.ts';
export { placeholder, placeholderUrl } from './placeholder.ts';
export {
  canonicalJson,
  channelOutput,
  edgeLift,
  fullRecipe,
  MASTER_PX,
  noEdits,
  outputHash,
  OverlayForbidden,
  pageWidthsPx,
  recipeHash,
  RECIPE_VERSION,
  VIEW_PX,
  type Edits,
  type Encoding,
  type Output,
  type Overlay,
  type Recipe,
} from './recipe.ts';
export { noSharpening, sharpen, sharpeningFor, type Sharpening } from './sharpen.ts';
export { findSubject, type Box, type Subject } from './subject.ts';
export { applyTone, identityTone, toneFor, type Tone } from './tone.ts';
export { sourceTypeXmp, type SourceType } from './xmp.ts';
