import { mayPublish, mayVisit } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { capitalize, formatPhone } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { households } from '../../../local/index.ts';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { List, ListItem, Page, Tile } from '../../../ui/index.ts';
import { EditSheet } from '../components/edit-sheet.tsx';
import { HouseholdGate } from '../components/gate.tsx';
import { MentorSheet } from '../components/mentor-sheet.tsx';
import { stateOfConsents } from '../consents.data.ts';
import { contactPath, contactWords } from '../contact.data.ts';
import { editHousehold, endHelper, leadChoices, setMentor } from '../edit.data.ts';
import { lines, lineIcons, lineWords, type Line } from '../edit-words.ts';
import { mentorsOf, signedIn } from '../households.data.ts';
import { goodsLike } from '../register.data.ts';

/** What is known of a household, one line each; pressing a line asks that one question again. */
export default function EditPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('households.edit.title')}
      back={`/ho/${params.householdId}`}
    >
      {(dossier) => <Edit dossier={dossier()} />}
    </HouseholdGate>
  );
}

function Edit(props: { dossier: Dossier }) {
  const household = () => props.dossier.household;
  const base = () => `/ho/${household().id}`;
  const [asked, setAsked] = createSignal<Line | 'mentor'>();
  const close = () => setAsked(undefined);
  const consents = () => stateOfConsents(props.dossier);
  const offered = () => lines.filter((line) => line !== 'publication' || mayPublish(consents()));
  const mentors = () =>
    mentorsOf(props.dossier)
      .map(({ mentorName }) => mentorName)
      .filter(Boolean)
      .join(', ');
  return (
    <Page title={t('households.edit.title')} back={base()}>
      <List label={t('households.edit.title')}>
        {offered().map((line) => (
          <ListItem
            calm
            title={capitalize(lineWords(household(), line))}
            under={t(`households.field.${line}`)}
            tile={<Tile icon={lineIcons[line]} tone="paper" />}
            onClick={() => setAsked(line)}
          />
        ))}
        <ListItem
          calm
          href={`${base()}/so-dien-thoai`}
          tile={<Tile icon="call" tone="paper" />}
          under={t('households.phone.title')}
          title={
            household().phone
              ? formatPhone(household().phone ?? '')
              : t(mayVisit(consents()) ? 'households.edit.noPhone' : 'households.edit.phoneClosed')
          }
        />
        <Show when={mayPublish(consents())}>
          <ListItem
            calm
            href={contactPath(household().id, `${base()}/sua`)}
            tile={<Tile icon="msg" tone="paper" />}
            under={t('households.contact.title')}
            title={contactWords(props.dossier)}
          />
        </Show>
        <ListItem
          calm
          tile={<Tile icon="users" tone="paper" />}
          title={mentors() || t('households.sheet.nobody')}
          under={t('households.field.mentor')}
          onClick={rolesNow().includes('team_leader') ? () => setAsked('mentor') : undefined}
        />
        <ListItem
          calm
          href={`${base()}/trung`}
          tile={<Tile icon="flag" tone="paper" />}
          title={t('undo.double')}
          under={t('undo.doubleUnder')}
        />
      </List>
      <Show when={asked() === 'mentor'}>
        <MentorSheet
          serving={mentorsOf(props.dossier)}
          choices={leadChoices(mentorsOf(props.dossier), signedIn()?.me?.members ?? [])}
          onChoose={(mentorId) => setMentor(props.dossier, mentorId, 'lead')}
          onEnd={(assignmentId) => void endHelper(props.dossier, assignmentId)}
          onClose={close}
        />
      </Show>
      <Show when={lines.find((line) => line === asked())}>
        {(line) => (
          <EditSheet
            dossier={props.dossier}
            line={line()}
            goodsLike={(typed) => goodsLike(typed, households())}
            onSave={(patch) => editHousehold(props.dossier, patch)}
            onClose={close}
          />
        )}
      </Show>
    </Page>
  );
}
