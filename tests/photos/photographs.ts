import { existsSync, readFileSync } from 'node:fs';

/**
 * Labelled photographs of third parties. They stand beside the project where its tests are run by
 * the makers, and are not part of it.
 */
const folder = new URL('../../../shared/photos/', import.meta.url);

/** What is known about a photograph; an absent field is not judged. */
export interface Label {
  readonly decodes: boolean;
  readonly reason?: string;
  readonly format?: string;
  readonly orientation?: number;
  readonly width?: number;
  readonly height?: number;
  readonly hasGps?: boolean;
  readonly acceptable?: boolean;
  readonly blurry?: boolean;
  readonly dark?: boolean;
  readonly overexposed?: boolean;
  readonly colourCast?: 'yellow' | null;
  readonly noisy?: boolean;
  readonly lowRes?: boolean;
  readonly heavyJpeg?: boolean;
  readonly screenshot?: boolean;
  readonly tiltedDeg?: number;
  readonly duplicateOf?: string;
  readonly sameColourAs?: string;
  readonly meanDiffMax?: number;
  readonly hasAlpha?: boolean;
  readonly animated?: boolean;
  readonly keepDigitalSourceType?: boolean;
  readonly nearWhiteBackground?: boolean;
  readonly trailingData?: boolean;
}

export const hasPhotographs = existsSync(new URL('expectations.json', folder));
/** Said instead of the cases that need them, so that nobody takes their silence for success. */
export const sayAbsent = (what: string): void => {
  if (!hasPhotographs)
    process.stdout.write(
      `${what}: the labelled photographs (../shared/photos) are not here; only drawn pictures are tested.\n`,
    );
};
export const labels: readonly (readonly [name: string, label: Label])[] = hasPhotographs
  ? Object.entries(
      JSON.parse(readFileSync(new URL('expectations.json', folder), 'utf8')) as Record<
        string,
        Label
      >,
    )
  : [];
export const photograph = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(name, folder)));
