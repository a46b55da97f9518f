import { liveChannelIds, liveRules } from '@lensan/channels';
import type { ScriptChoices } from '@lensan/livestream';
import { t } from '../../../text/index.ts';
import { ChoiceCards, Sheet } from '../../../ui/index.ts';
import { addresses } from '../livestream.data.ts';
import { PickOne } from '../../../ui/pick-one.tsx';

/** Channel, pace, accent and forms of address of a script. Saved at every change. */
export function LiveSettings(props: {
  open: boolean;
  choices: ScriptChoices;
  onChange: (change: Partial<ScriptChoices>) => void;
  onClose: () => void;
}) {
  const pair = () =>
    String(
      addresses.findIndex(
        ({ me, you }) => me === props.choices.address.me && you === props.choices.address.you,
      ),
    );
  return (
    <Sheet
      open={props.open}
      title={t('livestream.settings')}
      onClose={() => props.onClose()}
      closeWord={t('livestream.settings.done')}
    >
      <div class="stack">
        <ChoiceCards
          label={t('livestream.channel.question')}
          showLabel
          flat
          value={props.choices.channel}
          onChoose={(channel) => props.onChange({ channel })}
          choices={liveChannelIds.map((value) => ({ value, word: liveRules(value).name }))}
        />
        <ChoiceCards
          label={t('livestream.pace.question')}
          showLabel
          flat
          columns="three"
          value={props.choices.pace}
          onChoose={(pace) => props.onChange({ pace, rate: undefined })}
          choices={[
            { value: 'slow', word: t('livestream.pace.slowWord') },
            { value: 'normal', word: t('livestream.pace.normalWord') },
            { value: 'fast', word: t('livestream.pace.fastWord') },
          ]}
        />
        <ChoiceCards
          label={t('livestream.region.question')}
          showLabel
          flat
          value={props.choices.region}
          onChoose={(region) => props.onChange({ region })}
          choices={[
            { value: 'bac', word: t('livestream.region.bac') },
            { value: 'nam', word: t('livestream.region.nam') },
          ]}
        />
        <PickOne
          label={t('livestream.address.question')}
          value={pair()}
          onChange={(at) => {
            const chosen = addresses[Number(at)];
            if (chosen) props.onChange({ address: chosen });
          }}
          options={addresses.map(({ me, you }, at) => ({
            value: String(at),
            word: `${me} – ${you}`,
          }))}
        />
      </div>
    </Sheet>
  );
}
