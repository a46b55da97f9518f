import { photoFactOf, type PhotoFact } from '@lensan/listing';
import type { PhotoRow } from '../photos/photos.repository.ts';

/**
 * A stored photo as the check of a listing sees it; before it is processed, what the phone saw in
 * the file counts.
 */
export const photoFacts = (
  photo: Pick<PhotoRow, 'widthPx' | 'heightPx' | 'findings' | 'seenOnPhone'>,
): PhotoFact =>
  photoFactOf({
    ...photo,
    findings: photo.findings.length > 0 ? photo.findings : photo.seenOnPhone,
  });
