import type { Dossier } from '@lensan/contract';
import type { ListingFacts } from '@lensan/listing';
import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, lazy, Show, Suspense, type JSX } from 'solid-js';
import { StepContent } from '../../../frame/step-content.tsx';
import { createSteps } from '../../../frame/steps.ts';
import { createHousehold, isLoaded, newId } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Loading, NotFound, Page } from '../../../ui/index.ts';
import { contactMissingAt } from '../../households/contact.data.ts';
import { createDesk, type PhotoStepProps } from '../../photos/desk.ts';
import { photosOfListing, subjectOf } from '../../photos/photos.data.ts';
import { WizardDock } from '../components/wizard-dock.tsx';
import { goodsNamesOf, homeOf, originOf, photosOf, spokenName } from '../listings.data.ts';
import { createWizard, type Wizard } from '../wizard.ts';
import {
  blockOf,
  nameOfStep,
  numberOf,
  placeName,
  placeNamed,
  placeNames,
  stepNames,
} from '../wizard-steps.ts';

// Each step is fetched when it is reached: a phone on 2G opens the first one in a third of the
// bytes.
const photoStep = () => import('../../photos/components/photo-step.tsx');
const PhotoStep = lazy(async () => ({ default: (await photoStep()).PhotoStep }));
const PhotoDock = lazy(async () => ({ default: (await photoStep()).PhotoDock }));
const StepWhat = lazy(async () => ({
  default: (await import('../components/step-what.tsx')).StepWhat,
}));
const StepName = lazy(async () => ({
  default: (await import('../components/step-name.tsx')).StepName,
}));
const StepPrice = lazy(async () => ({
  default: (await import('../components/step-price.tsx')).StepPrice,
}));
const StepRooms = lazy(async () => ({
  default: (await import('../components/step-rooms.tsx')).StepRooms,
}));
const StepAsk = lazy(async () => ({
  default: (await import('../components/step-ask.tsx')).StepAsk,
}));
const StepWords = lazy(async () => ({
  default: (await import('../components/step-words.tsx')).StepWords,
}));
const StepCheck = lazy(async () => ({
  default: (await import('../components/step-check.tsx')).StepCheck,
}));
const AlikeSheet = lazy(async () => ({
  default: (await import('../components/alike-sheet.tsx')).AlikeSheet,
}));
const StepPost = lazy(async () => ({
  default: (await import('../components/step-post.tsx')).StepPost,
}));

/**
 * "Tạo tin": seven steps, one job each; leaving keeps everything and comes back to the same step.
 */
export default function WizardPage() {
  const params = useParams<{ householdId: string; listingId: string }>();
  const navigate = useNavigate();
  const dossier = createHousehold(() => params.householdId);
  createEffect(() => {
    if (params.listingId === 'moi' && isLoaded())
      navigate(`/ho/${params.householdId}/tin/${newId()}`, { replace: true });
  });
  return (
    <Show
      when={dossier() && params.listingId !== 'moi' && params.listingId}
      keyed
      fallback={
        <Page title={t('listings.step.photos')} back={`/ho/${params.householdId}/tin`}>
          <Show when={isLoaded() && !dossier()} fallback={<Loading />}>
            <NotFound />
          </Show>
        </Page>
      }
    >
      {(listingId) => (
        <Show when={dossier()}>
          {(known) => <WizardOf dossier={known()} listingId={listingId} />}
        </Show>
      )}
    </Show>
  );
}

function WizardOf(props: { dossier: Dossier; listingId: string }) {
  // Made once: the draft is the truth while the wizard is open, whatever arrives meanwhile.
  const wizard = createWizard(() => props.dossier, props.listingId);
  const facts = () => wizard.facts();
  const photoSubject = () => subjectOf(facts(), props.dossier, props.listingId);
  const desk = createDesk({
    householdId: props.dossier.household.id,
    listingId: props.listingId,
    photos: () => photosOfListing(props.dossier, props.listingId),
    subject: photoSubject,
  });
  const photoProps = (): PhotoStepProps => ({
    desk,
    photos: photosOfListing(props.dossier, props.listingId),
    name: facts()?.name || props.dossier.household.sells,
    subject: photoSubject(),
  });
  const name = () => nameOfStep(wizard.step());
  const list = `/ho/${props.dossier.household.id}/tin`;
  const steps = createSteps({
    name: `listing-${props.listingId}`,
    isReady: wizard.isReady,
    place: () => placeName({ step: wizard.step(), question: wizard.question() }, facts()),
    places: () => placeNames(facts()),
    show: (place) => wizard.goTo(placeNamed(place)),
    mayGoOn: () => blockOf(wizard.step(), facts(), wizard.problems()) === undefined,
  });
  return (
    <Page
      title={t(`listings.step.${name()}`)}
      onClose={() => steps.leave(list)}
      steps={{ at: wizard.step(), of: stepNames.length }}
      dock={
        <Show when={wizard.isReady()}>
          <Suspense>
            <Show
              when={name() === 'photos'}
              fallback={<WizardDock wizard={wizard} dossier={props.dossier} onBack={steps.back} />}
            >
              <Show when={desk.isReady()}>
                <PhotoDock {...photoProps()} onNext={() => wizard.go(numberOf('what'))} />
              </Show>
            </Show>
          </Suspense>
        </Show>
      }
    >
      <Show when={wizard.isReady()} fallback={<Loading />}>
        <Suspense fallback={<Loading />}>
          <StepsOf
            wizard={wizard}
            dossier={props.dossier}
            photoStep={() => (
              <Show when={desk.isReady()}>
                <PhotoStep {...photoProps()} />
              </Show>
            )}
          />
        </Suspense>
        <Suspense>
          <AlikeSheet wizard={wizard} dossier={props.dossier} />
        </Suspense>
      </Show>
    </Page>
  );
}

/** What each step shows, of the draft as it stands. */
function StepsOf(props: { wizard: Wizard; dossier: Dossier; photoStep: () => JSX.Element }) {
  // One wizard as long as the page is open.
  const { wizard } = props;
  const facts = () => wizard.facts();
  const who = () => spokenName(props.dossier);
  const photos = () => photosOf(props.dossier, wizard.listingId);
  const { id } = props.dossier.household;
  const contactAt = () => contactMissingAt(props.dossier, `/ho/${id}/tin/${wizard.listingId}`);
  return (
    <StepContent
      step={nameOfStep(wizard.step())}
      pages={{
        photos: () => props.photoStep(),
        what: () => (
          <StepWhat
            wizard={wizard}
            origin={originOf(props.dossier)}
            names={goodsNamesOf(props.dossier, wizard.listingId)}
            isStored={props.dossier.listings[wizard.listingId] !== undefined}
          />
        ),
        name: () => (
          <Show when={facts()} fallback={<WhatFirst wizard={wizard} />}>
            {(known) => (
              <StepName
                wizard={wizard}
                facts={known()}
                names={namesFor(known(), props.dossier, wizard.listingId)}
                home={homeOf()}
              />
            )}
          </Show>
        ),
        price: () => (
          <Show
            when={facts()?.kind === 'homestay'}
            fallback={
              <Show when={goodsOf(facts())}>
                {(known) => <StepPrice wizard={wizard} facts={known()} who={who()} />}
              </Show>
            }
          >
            <Show when={homestayOf(facts())}>
              {(known) => <StepRooms wizard={wizard} facts={known()} who={who()} />}
            </Show>
          </Show>
        ),
        ask: () => (
          <Show when={facts()} fallback={<WhatFirst wizard={wizard} />}>
            {(known) => <StepAsk wizard={wizard} facts={known()} who={who()} />}
          </Show>
        ),
        words: () => (
          <Show when={facts()}>
            {(known) => (
              <>
                <StepWords wizard={wizard} facts={known()} who={who()} />
                <StepCheck
                  wizard={wizard}
                  facts={known()}
                  photos={photos()}
                  who={who()}
                  contactAt={contactAt()}
                />
              </>
            )}
          </Show>
        ),
        post: () => (
          <Show when={facts()}>
            {(known) => (
              <StepPost wizard={wizard} dossier={props.dossier} facts={known()} photos={photos()} />
            )}
          </Show>
        ),
      }}
    />
  );
}

/** Nobody said what it is yet: the way to the question. */
const WhatFirst = (props: { wizard: Wizard }) => (
  <Button kind="main" onClick={() => props.wizard.go(numberOf('what'))}>
    {t('listings.what.question')}
  </Button>
);
/** Names to tap: a place to stay is called after the family, never after its goods. */
const namesFor = (facts: ListingFacts, dossier: Dossier, listingId: string) =>
  facts.kind === 'homestay'
    ? [t('listings.name.stayOf', { who: spokenName(dossier) })]
    : goodsNamesOf(dossier, listingId);
const goodsOf = (facts: ListingFacts | null) => (facts?.kind === 'goods' ? facts : undefined);
const homestayOf = (facts: ListingFacts | null) => (facts?.kind === 'homestay' ? facts : undefined);
