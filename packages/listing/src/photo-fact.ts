/** What is known of one photo of the listing. */
export interface PhotoFact {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isBlurred: boolean;
  readonly isDark: boolean;
}

interface Finding {
  readonly code: string;
  readonly mended: boolean;
}

/** What the check of a listing looks at in one photo. A fault the product mended counts no more. */
export const photoFactOf = (photo: {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly findings: readonly Finding[];
}): PhotoFact => {
  const has = (code: string): boolean =>
    photo.findings.some((finding) => finding.code === code && !finding.mended);
  return {
    widthPx: photo.widthPx,
    heightPx: photo.heightPx,
    isBlurred: has('blurry'),
    isDark: has('dark'),
  };
};
