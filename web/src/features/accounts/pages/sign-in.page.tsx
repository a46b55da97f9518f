import { createSignal, onMount, Show } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { pending } from '../../../local/index.ts';
import { session } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { useArrive } from '../components/arrive.ts';
import { createAttempt } from '../components/attempt.ts';
import { CannotStore, CardHelp, Ended } from '../components/door-notes.tsx';
import { SignInForm, WhoComes } from '../components/sign-in-form.tsx';
import { doorOf, wayIn } from '../door.ts';
import { findPerson, knownPeople, type Person } from '../people.ts';
import { choosePerson, welcome } from '../session.data.ts';

/**
 * Asking the server brings the shapes of what travels, 10 KB: fetched once the door stands, before
 * anybody has typed a number. Where that did not succeed it is tried again by pressing. Browsers
 * remember a script that did not come for as long as the page is open (whatwg/html#6768), so it is
 * asked for only once the server has answered something small.
 */
async function asking() {
  try {
    // From the worker's store it comes without the line.
    if (!navigator.serviceWorker?.controller) await fetch('/healthz', { cache: 'no-store' });
    return await import('../sign-in.data.ts');
  } catch {
    throw new CallError('offline', 0);
  }
}

/**
 * The door of the app: who holds the phone, then number and password. Shown in place of any page
 * while nobody is signed in.
 */
export default function SignInPage() {
  const arrive = useArrive();
  // Without signal nothing comes, and the press says so.
  onMount(() => void asking().catch(() => undefined));
  const isDoor = location.pathname !== '/dang-nhap';
  const now = session();
  const { people, ended, household, first } = doorOf(knownPeople(), now);
  const cannotStore = now.status === 'signed-out' && now.cannotStore === true;
  const [person, setPerson] = createSignal<Person | null | undefined>(first);
  const [phone, setPhone] = createSignal(first?.phone ?? '');
  const [password, setPassword] = createSignal('');
  const { attempt, isBusy, problem } = createAttempt(() => ({
    offline: t('accounts.signIn.offline'),
    wait: (minutes) => t('accounts.signIn.wait', { minutes }),
  }));
  const choose = (chosen: Person) => {
    if (chosen.accountId !== ended?.accountId && choosePerson(chosen.accountId)) return;
    setPhone(chosen.phone ?? '');
    setPerson(chosen);
  };
  const enter = () =>
    attempt(async () => {
      const { signInWith } = await asking();
      const answer = await signInWith(phone(), password());
      const { accountId } = answer;
      const hasPin = findPerson(accountId)?.pin != null;
      const to = wayIn({ isDoor, endedId: ended?.accountId, accountId, hasPin });
      await welcome(answer, phone(), to === null ? null : () => arrive(to));
    });
  const unsent = () => pending().out.length + pending().photos.length;
  const notes = () => (
    <>
      <Show when={ended}>
        <Ended unsent={unsent()} />
      </Show>
      <Show when={cannotStore}>
        <CannotStore />
      </Show>
    </>
  );
  return (
    <Show
      when={person() !== undefined}
      fallback={
        <WhoComes
          title={household?.name ?? t('accounts.signIn.who')}
          people={people}
          onChoose={choose}
          onOther={() => setPerson(null)}
        >
          <Show when={cannotStore}>
            <CannotStore />
          </Show>
          <Show when={household}>
            <Ended unsent={unsent()} />
            <CardHelp />
          </Show>
        </WhoComes>
      }
    >
      <SignInForm
        title={person()?.name ?? t('accounts.signIn.question')}
        phone={phone()}
        onPhone={setPhone}
        password={password()}
        onPassword={setPassword}
        problem={problem()}
        isBusy={isBusy()}
        onBack={people.length > 0 || household ? () => setPerson(undefined) : undefined}
        onEnter={() => void enter()}
        notes={notes()}
      />
    </Show>
  );
}
