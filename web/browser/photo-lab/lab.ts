import { developPhoto } from '../../src/features/photos/capture/develop.ts';
import { preparePhoto } from '../../src/features/photos/capture/prepare.ts';
import { studio } from '../../src/features/photos/capture/studio.ts';
import { drawPost } from '../../src/features/photos/compose/draw.ts';
import { noOverlays } from '../../src/features/photos/compose/layout.ts';
import { makeLogo } from '../../src/features/photos/compose/logo.ts';

/** What the tests of taking photos call inside a real browser. */
const lab = { studio, preparePhoto, developPhoto, makeLogo, drawPost, noOverlays };
export type Lab = typeof lab;
Object.assign(window, { lab });
