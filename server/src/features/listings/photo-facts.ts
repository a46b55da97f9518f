import type { PhotoFact } from '@lensan/listing';
import type { PhotoRow } from '../photos/photos.repository.ts';

/** What the check of a listing looks at in one photo. A fault the product mended counts no more. */
export const photoFacts = ({ widthPx, heightPx, findings, seenOnPhone }: Pick<PhotoRow, 'widthPx' | 'heightPx' | 'findings' | 'seenOnPhone'>): PhotoFact => {
  const found = findings.length > 0 ? findings : seenOnPhone;
  const has = (code: string): boolean => found.some((finding) => finding.code === code && !finding.mended);
  return { widthPx, heightPx, isBlurred: has('blurry'), isDark: has('dark') };
};
