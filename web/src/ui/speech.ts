import { language } from '../text/index.ts';
import { setSpeaking } from './speaking.ts';

const voiceFor = (prefix: string): SpeechSynthesisVoice | undefined => {
  const voices = window.speechSynthesis
    .getVoices()
    .filter((voice) => voice.lang.toLowerCase().startsWith(prefix));
  // Only voices on the phone: words about a household are not sent to a reading service.
  return voices.find((voice) => voice.localService);
};

/** Voices come late on Android: waits for the list once, at most one second. */
async function findVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return undefined;
  const found = voiceFor(language());
  if (found !== undefined || window.speechSynthesis.getVoices().length > 0) return found;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 1000);
    window.speechSynthesis.addEventListener(
      'voiceschanged',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
  return voiceFor(language());
}

/** Reads sentences with a voice of this phone. False when it has none in the language on screen. */
export async function say(sentences: readonly string[]): Promise<boolean> {
  const voice = await findVoice();
  if (voice === undefined) return false;
  window.speechSynthesis.cancel();
  setSpeaking(true);
  sentences.forEach((sentence, index) => {
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    if (index === sentences.length - 1) utterance.addEventListener('end', () => setSpeaking(false));
    utterance.addEventListener('error', () => setSpeaking(false));
    window.speechSynthesis.speak(utterance);
  });
  return true;
}

export function stopSaying(): void {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel();
  setSpeaking(false);
}

/**
 * What a person would read on this screen: title, question, answers, main button. Parts marked
 * `data-quiet` are left out.
 */
export function sentencesOf(screen: Element): string[] {
  const wanted =
    'h1, h2, h3, p, legend, label, li, dt, dd, .choice, .item, .note, .btn.main, figcaption, summary';
  const found = [...screen.querySelectorAll(wanted)].filter((element) => {
    if (
      element.closest('[data-quiet], [aria-hidden="true"], .sr, nav, dialog:not([open])') !== null
    )
      return false;
    const outer = element.parentElement?.closest(wanted);
    return (
      outer === null ||
      outer === undefined ||
      !screen.contains(outer) ||
      outer.matches('li:has(> .item), legend')
    );
  });
  const texts = found
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  return texts.filter((text, index) => text !== texts[index - 1]);
}
