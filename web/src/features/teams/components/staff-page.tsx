import { Show, type JSX } from 'solid-js';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { Page } from '../../../ui/index.ts';
import { worksAtDesk } from '../teams.data.ts';
import './teams.css';

export interface StaffPageProps {
  title: string;
  /** Where the arrow leads; at the desk it stands above the title, with `backWord`. */
  back?: string | undefined;
  backWord?: string | undefined;
  onBack?: (() => void) | undefined;
  /** The one filled button first. */
  actions?: JSX.Element | undefined;
  /** At the desk the buttons stand beside the title: pages with a long list. */
  actionsOnTop?: boolean | undefined;
  /** Narrow column at the desk: forms and codes. */
  narrow?: boolean | undefined;
  silent?: boolean | undefined;
  children: JSX.Element;
}

const Actions = (props: { children: JSX.Element }) => (
  <Show when={props.children}>{(inside) => <div class="staff-actions">{inside()}</div>}</Show>
);

/**
 * One page for both hands: on a helper's phone with the buttons in the dock, at an official's desk
 * below the content or beside the title.
 */
export function StaffPage(props: StaffPageProps) {
  return (
    <Show
      when={worksAtDesk()}
      fallback={
        <Page
          title={props.title}
          back={props.onBack ? undefined : props.back}
          onBack={props.onBack}
          silent={props.silent}
          dock={props.actions}
        >
          {props.children}
        </Page>
      }
    >
      <OfficialPage
        title={props.title}
        filters={
          <Show when={props.actionsOnTop}>
            <Actions>{props.actions}</Actions>
          </Show>
        }
        above={
          <Show when={props.onBack} fallback={<a href={props.back}>{props.backWord}</a>}>
            {(back) => (
              <button type="button" class="staff-back" onClick={() => back()()}>
                {props.backWord}
              </button>
            )}
          </Show>
        }
      >
        <div class="staff" classList={{ narrow: props.narrow ?? false }}>
          {props.children}
          <Show when={!props.actionsOnTop}>
            <Actions>{props.actions}</Actions>
          </Show>
        </div>
      </OfficialPage>
    </Show>
  );
}
