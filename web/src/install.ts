import { createSignal } from 'solid-js';

/** The event Chrome sends when the app can be put on the home screen; no type of it in lib.dom. */
interface InstallQuestion extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

const [question, setQuestion] = createSignal<InstallQuestion>();
const [installed, setInstalled] = createSignal(
  window.matchMedia('(display-mode: standalone)').matches,
);

export const isInstalled = installed;
export const canInstall = () => question() !== undefined;

/** Keeps the phone's own question for the moment a person asks for it. */
export function watchInstall(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    setQuestion(event as InstallQuestion);
  });
  window.addEventListener('appinstalled', () => {
    setInstalled(true);
    setQuestion(undefined);
  });
}

export async function askInstall(): Promise<void> {
  await question()?.prompt();
  setQuestion(undefined);
}
