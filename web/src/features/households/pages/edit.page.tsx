import { mayPublish, mayVisit } from '@lensan/adoption';
import type { Dossier, HouseholdEditBody, HouseholdRecord } from '@lensan/contract';
import { givenName } from '@lensan/household';
import { capitalize, formatPhone } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  CheckCard,
  ChoiceCards,
  Field,
  List,
  ListItem,
  Page,
  Sheet,
  Tile,
  type IconName,
} from '../../../ui/index.ts';
import { HouseholdGate } from '../components/gate.tsx';
import { MentorSheet } from '../components/mentor-sheet.tsx';
import {
  DeviceQuestion,
  KindQuestion,
  LineQuestion,
  NameQuestion,
  PriorityQuestion,
  SellsQuestion,
  TermQuestion,
} from '../components/questions.tsx';
import { stateOfConsents } from '../consents.data.ts';
import { editHousehold } from '../edit.data.ts';
import { mentorsOf } from '../households.data.ts';

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

const lines = [
  'headName',
  'addressAs',
  'kind',
  'sells',
  'addressLine',
  'device',
  'isPriority',
  'publication',
  'status',
] as const;
type Line = (typeof lines)[number];
const statuses = ['open', 'paused', 'moved', 'declined'] as const;
const icons: Readonly<Record<Line, IconName>> = {
  headName: 'user',
  addressAs: 'speak',
  kind: 'home',
  sells: 'bag',
  addressLine: 'pin',
  device: 'phone',
  isPriority: 'hand',
  publication: 'eye',
  status: 'flag',
};

function wordsOf(household: HouseholdRecord, line: Line): string {
  switch (line) {
    case 'headName':
      return household.headName;
    case 'addressAs':
      return t(`common.address.${household.addressAs}`);
    case 'kind':
      return t(`households.kind.${household.kind}`);
    case 'sells':
      return household.sells || t('households.edit.nothing');
    case 'addressLine':
      return household.addressLine || t('households.edit.nothing');
    case 'device':
      return t(`households.device.${household.device}`);
    case 'isPriority':
      return t(household.isPriority ? 'households.priority.yes' : 'households.priority.no');
    case 'publication':
      return [
        household.publication.shopName,
        household.publication.showPhone ? t('households.shown.phone') : '',
        t(`households.shown.${household.publication.showAddress}`),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'status':
      return t(`households.status.${household.status}`);
  }
}

function Edit(props: { dossier: Dossier }) {
  const household = () => props.dossier.household;
  const base = () => `/ho/${household().id}`;
  const [asked, setAsked] = createSignal<Line | 'mentor'>();
  const [patch, setPatch] = createSignal<Omit<HouseholdEditBody, 'id'>>({});
  const now = () => ({ ...household(), ...patch() }) as HouseholdRecord;
  const close = () => {
    setAsked(undefined);
    setPatch({});
  };
  const save = async () => {
    if (Object.keys(patch()).length > 0) await editHousehold(props.dossier, patch());
    close();
  };
  const consents = () => stateOfConsents(props.dossier);
  const offered = () => lines.filter((line) => line !== 'publication' || mayPublish(consents()));
  const mentors = () =>
    mentorsOf(props.dossier)
      .map(({ mentorName }) => mentorName)
      .filter(Boolean)
      .join(', ');
  const isComplete = () => now().headName.trim() !== '';
  return (
    <Page title={t('households.edit.title')} back={base()}>
      <List label={t('households.edit.title')}>
        {offered().map((line) => (
          <ListItem
            calm
            title={capitalize(wordsOf(household(), line))}
            under={t(`households.field.${line}`)}
            tile={<Tile icon={icons[line]} tone="paper" />}
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
        <ListItem
          calm
          tile={<Tile icon="users" tone="paper" />}
          title={mentors() || t('households.sheet.nobody')}
          under={t('households.field.mentor')}
          onClick={rolesNow().includes('team_leader') ? () => setAsked('mentor') : undefined}
        />
      </List>
      <Show when={asked() === 'mentor'}>
        <MentorSheet dossier={props.dossier} onClose={close} />
      </Show>
      <Show when={asked() !== 'mentor' && (asked() as Line | undefined)}>
        {(line) => (
          <Sheet
            open
            title={t(`households.field.${line()}`)}
            onClose={close}
            actions={
              <Button
                kind="main"
                icon="check"
                disabledReason={isComplete() ? undefined : t('households.missing.name')}
                onClick={() => void save()}
              >
                {t('common.save')}
              </Button>
            }
          >
            <Switch>
              <Match when={line() === 'headName'}>
                <NameQuestion
                  value={now().headName}
                  onChange={(headName) => setPatch({ headName })}
                />
              </Match>
              <Match when={line() === 'addressAs'}>
                <TermQuestion
                  name={givenName(household().headName)}
                  value={now().addressAs}
                  onChange={(addressAs) => setPatch({ addressAs })}
                />
              </Match>
              <Match when={line() === 'kind'}>
                <KindQuestion value={now().kind} onChange={(kind) => setPatch({ kind })} />
              </Match>
              <Match when={line() === 'sells'}>
                <SellsQuestion value={now().sells} onChange={(sells) => setPatch({ sells })} />
              </Match>
              <Match when={line() === 'addressLine'}>
                <LineQuestion
                  value={now().addressLine}
                  onChange={(addressLine) => setPatch({ addressLine })}
                />
              </Match>
              <Match when={line() === 'device'}>
                <DeviceQuestion value={now().device} onChange={(device) => setPatch({ device })} />
              </Match>
              <Match when={line() === 'isPriority'}>
                <PriorityQuestion
                  value={now().isPriority}
                  onChange={(isPriority) => setPatch({ isPriority })}
                />
                <p class="sm soft">{t('households.priority.help')}</p>
              </Match>
              <Match when={line() === 'publication'}>
                <Publication
                  value={now().publication}
                  onChange={(publication) => setPatch({ publication })}
                  hasPhone={household().hasPhone}
                />
              </Match>
              <Match when={line() === 'status'}>
                <ChoiceCards
                  columns="one"
                  label={t('households.field.status')}
                  value={statuses.find((one) => one === now().status)}
                  onChoose={(status) => setPatch({ status })}
                  choices={statuses.map((value) => ({
                    value,
                    word: capitalize(t(`households.status.${value}`)),
                  }))}
                />
              </Match>
            </Switch>
          </Sheet>
        )}
      </Show>
    </Page>
  );
}

/** What buyers see: shown only while the household agrees to public pages. */
function Publication(props: {
  value: HouseholdRecord['publication'];
  onChange: (value: HouseholdRecord['publication']) => void;
  hasPhone: boolean;
}) {
  const change = (part: Partial<HouseholdRecord['publication']>) =>
    props.onChange({ ...props.value, ...part });
  return (
    <>
      <Field
        label={t('households.shown.shopName')}
        help={t('households.shown.shopNameHelp')}
        value={props.value.shopName}
        maxLength={80}
        onInput={(shopName) => change({ shopName })}
      />
      <Show when={props.hasPhone}>
        <CheckCard
          icon="call"
          word={t('households.shown.phone')}
          checked={props.value.showPhone}
          onChange={(showPhone) =>
            change({ showPhone, showZalo: showPhone && props.value.showZalo })
          }
        />
        <Show when={props.value.showPhone}>
          <CheckCard
            icon="msg"
            word={t('households.shown.zalo')}
            checked={props.value.showZalo}
            onChange={(showZalo) => change({ showZalo })}
          />
        </Show>
      </Show>
      <ChoiceCards
        columns="one"
        showLabel
        label={t('households.shown.address')}
        value={props.value.showAddress}
        onChoose={(showAddress) => change({ showAddress })}
        choices={(['commune', 'village', 'full'] as const).map((value) => ({
          value,
          word: t(`households.shown.${value}`),
        }))}
      />
    </>
  );
}
