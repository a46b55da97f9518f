import { developPhoto } from '../../src/features/photos/capture/develop.ts';
import { preparePhoto } from '../../src/features/photos/capture/prepare.ts';
import { studio } from '../../src/features/photos/capture/studio.ts';

/** What the tests of taking photos call inside a real browser. */
const lab = { studio, preparePhoto, developPhoto };
export type Lab = typeof lab;
Object.assign(window, { lab });
