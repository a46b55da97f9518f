import type { Dossier } from '@lensan/contract';
import { pricesOf } from '@lensan/listing';
import { useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Card, MoneyWords, Sheet, Tag } from '../../../ui/index.ts';
import { PictureTile } from '../../photos/components/picture.tsx';
import { mainPhoto } from '../../photos/photos.data.ts';
import { alikeOf, copyPhotos, createAlikeAnswer, joinInto } from '../alike.data.ts';
import { nameOf } from '../listings.data.ts';
import { createRemoved } from '../removed.data.ts';
import { numberOf } from '../wizard-steps.ts';
import type { Wizard } from '../wizard.ts';

/**
 * "Nhà mình đã có tin này": asked once, when goods are named like those of another listing of the
 * household.
 */
export function AlikeSheet(props: { wizard: Wizard; dossier: Dossier }) {
  // One wizard as long as the page is open.
  const { wizard } = props;
  const navigate = useNavigate();
  const answer = createAlikeAnswer(wizard.listingId);
  const removed = createRemoved(wizard.householdId);
  const isDraft = () => (props.dossier.listings[wizard.listingId]?.state ?? 'draft') === 'draft';
  const found = () =>
    answer.isReady() && !answer.value().isOther && isDraft() && wizard.step() >= numberOf('price')
      ? alikeOf(props.dossier, wizard.listingId, wizard.facts())
      : undefined;
  const goOn = () => answer.change({ isOther: true });
  const open = async (otherId: string) => {
    await wizard.save();
    await joinInto(props.dossier, wizard.listingId, otherId, removed);
    await answer.end();
    navigate(`/ho/${wizard.householdId}/tin/${otherId}`, { replace: true });
  };
  // What was answered stands once all is taken over: left half-way, it is asked again.
  const makeAlike = async (otherId: string) => {
    const other = props.dossier.listings[otherId];
    const name = wizard.facts()?.name;
    if (!other) return goOn();
    await copyPhotos(props.dossier, otherId, wizard.listingId);
    wizard.setFacts({ ...other.facts, name: name || other.facts.name });
    await wizard.save();
    goOn();
  };
  return (
    <Show when={found()}>
      {(other) => (
        <Sheet
          open
          title={t('undo.alikeTitle')}
          onClose={goOn}
          closeWord={t('undo.alikeOther')}
          actions={
            <>
              <Button kind="main" icon="edit" onClick={() => void open(other().id)}>
                {t('undo.alikeOpen')}
              </Button>
              <Button block icon="copy" onClick={() => void makeAlike(other().id)}>
                {t('undo.alikeCopy')}
              </Button>
            </>
          }
        >
          <Card label={nameOf(other())}>
            <div class="row">
              <PictureTile photo={mainPhoto(props.dossier, other().id)} icon="box" />
              <b class="lg grow">{other().facts.name || nameOf(other())}</b>
            </div>
            <Show when={pricesOf(other().facts)[0]}>
              {(dong) => (
                <p>
                  <MoneyWords dong={dong()} />
                </p>
              )}
            </Show>
            <p>
              <Tag>{t(`listings.state.${other().state}`)}</Tag>
            </p>
          </Card>
          <p class="soft">{t('undo.alikeHelp')}</p>
        </Sheet>
      )}
    </Show>
  );
}
