import { createEffect, createSignal, Show } from 'solid-js';
import type { DeadOperation } from '../../../local/index.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Note, Sheet } from '../../../ui/index.ts';
import { fixPath, titleOf, whenOf } from '../sync-words.ts';

/**
 * Why the server did not take it, and the three ways out: mend it, send it again, or give it up
 * after a second press.
 */
export function RefusedSheet(props: {
  operation: DeadOperation | undefined;
  onAgain: (operationId: string) => Promise<void>;
  onDrop: (operationId: string) => Promise<void>;
  onClose: () => void;
}) {
  const [isSure, setSure] = createSignal(false);
  createEffect(() => {
    if (props.operation) setSure(false);
  });
  const then = (work: Promise<void>) => void work.then(() => props.onClose());
  return (
    <Show when={props.operation}>
      {(operation) => (
        <Sheet
          open
          title={titleOf(operation())}
          onClose={() => props.onClose()}
          actions={
            <Show
              when={isSure()}
              fallback={
                <>
                  <Show when={fixPath(operation())}>
                    {(path) => (
                      <Button kind="main" icon="edit" href={path()}>
                        {t('sync.refused.fix')}
                      </Button>
                    )}
                  </Show>
                  <Button icon="redo" block onClick={() => then(props.onAgain(operation().id))}>
                    {t('sync.refused.again')}
                  </Button>
                  <Button kind="danger" icon="trash" block onClick={() => setSure(true)}>
                    {t('sync.refused.drop')}
                  </Button>
                </>
              }
            >
              <Note kind="stop" alert>
                {t('sync.refused.dropHelp')}
              </Note>
              <Button
                kind="stop"
                icon="trash"
                block
                onClick={() => then(props.onDrop(operation().id))}
              >
                {t('sync.refused.dropSure')}
              </Button>
            </Show>
          }
        >
          <Note kind="stop">
            <b>{t('sync.refused.why')}</b>
            <br />
            {errorSentence(operation().code)}
          </Note>
          <dl class="kv">
            <dt>{t('sync.refused.when')}</dt>
            <dd>{whenOf(operation().at)}</dd>
          </dl>
        </Sheet>
      )}
    </Show>
  );
}
