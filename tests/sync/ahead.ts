import type { PullAnswer } from '@lensan/contract';
import type { Server } from '../../web/src/local/phone.ts';
import { never, type Process } from './killable.ts';
import type { LineCounts } from './line.ts';
import type { Turns } from './turns.ts';

export interface AsideParts {
  /** A line of the activity `ahead`. */
  readonly line: Server;
  readonly turns: Turns;
  readonly process: Process;
  readonly counts: LineCounts;
}

/**
 * Fetches that are tasks of their own, for a phone that asks for the next answer while it stores
 * one: the request travels while the phone goes on, and whoever waits for its answer lets others go
 * first until it has come.
 */
export function fetchAside({ line, turns, process, counts }: AsideParts): Server['pull'] {
  return (body) => {
    let hasCome = false;
    let isAhead = false;
    const answer = new Promise<PullAnswer>((resolve, reject) => {
      turns.start(async () => {
        process.current = 'ahead';
        const coming = line
          .pull(body)
          .then(resolve, reject)
          .then(() => {
            hasCome = true;
          });
        await Promise.race([coming, process.died.ahead]);
      });
    });
    // Nobody waits for an answer whose round is over.
    answer.catch(() => undefined);
    const wait = async (): Promise<PullAnswer> => {
      if (isAhead) counts.takenAhead++;
      while (!hasCome) {
        await turns.turn();
        process.current = 'round';
        if (process.isDead) {
          process.die();
          return never();
        }
      }
      return answer;
    };
    // Waiting is what takes turns, so it begins with the await and not with the request. Only what
    // is asked ahead is caught without being awaited.
    return {
      // oxlint-disable-next-line unicorn/no-thenable -- to be awaited is what it is for
      then: (taken, refused) => wait().then(taken, refused),
      catch: (refused) => {
        isAhead = true;
        counts.askedAhead++;
        return answer.catch(refused);
      },
    } as Promise<PullAnswer>;
  };
}
