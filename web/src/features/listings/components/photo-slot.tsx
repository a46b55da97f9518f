import { lazy, Show, type Component } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Note } from '../../../ui/index.ts';

interface PhotoStepProps { readonly householdId: string; readonly listingId: string }
const found = import.meta.glob<{ readonly ListingPhotos: Component<PhotoStepProps> }>('../../photos/components/listing-photos.tsx');
const load = Object.values(found)[0];
const ListingPhotos = load && lazy(async () => ({ default: (await load()).ListingPhotos }));

/** Step 1: the guided photos of this listing. */
export const PhotoSlot = (props: PhotoStepProps) => (
  <Show when={ListingPhotos} fallback={<Note kind="info">{t('listings.photos.later')}</Note>}>{(Photos) => { const Step = Photos(); return <Step {...props} />; }}</Show>
);
