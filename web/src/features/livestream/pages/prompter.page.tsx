import { formatSeconds, prompterPages } from '@lensan/livestream';
import { useParams } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import { createHousehold } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Page } from '../../../ui/index.ts';
import { Prompter } from '../../../ui/prompter.tsx';
import { SpokenLine } from '../components/spoken-line.tsx';
import { Missing } from '../components/missing-gate.tsx';
import { choicesOf, scriptOf, wordsOf } from '../livestream.data.ts';

/** Letters of two lines at full size; a clause longer than that is written smaller. */
const mostLetters = 52;

/**
 * The teleprompter of a script: one sentence at a time, words and figures, tap anywhere for the
 * next.
 */
export default function PrompterPage() {
  const params = useParams<{ householdId: string; listingId: string }>();
  const dossier = createHousehold(() => params.householdId);
  const back = () => `/ho/${params.householdId}/kich-ban/${params.listingId}`;
  const pages = createMemo(() => {
    const known = dossier();
    const listing = known?.listings[params.listingId];
    if (!known || !listing) return null;
    const script = wordsOf(listing, choicesOf(scriptOf(known, listing.id)));
    const read = prompterPages(script);
    return read.map((page, at) => ({
      name: `${page.blockNumber}. ${page.blockName}`,
      line: <SpokenLine segments={page.segments} withDigits />,
      isLong: page.text.length > mostLetters,
      cue: page.cue ?? undefined,
      endsAtS: script.seconds - (read[at + 1]?.secondsLeft ?? 0),
      next: page.next ?? t('livestream.prompter.end'),
    }));
  });
  return (
    <Show
      when={pages()}
      keyed
      fallback={
        <Page title={t('livestream.script.title')} back={back()}>
          <Missing />
        </Page>
      }
    >
      {(read) => (
        <Prompter
          pages={read}
          close={back()}
          words={{
            back: t('livestream.prompter.back'),
            next: t('livestream.prompter.next'),
            left: (seconds) => t('livestream.prompter.left', { time: formatSeconds(seconds) }),
          }}
        />
      )}
    </Show>
  );
}
