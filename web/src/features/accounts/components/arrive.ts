import { useIsRouting, useNavigate } from '@solidjs/router';
import { createEffect, createRoot } from 'solid-js';

/** Goes to an address and resolves once the router is there. Call inside a component. */
export function useArrive(): (to: string) => Promise<void> {
  const navigate = useNavigate();
  const isRouting = useIsRouting();
  return (to) =>
    new Promise((resolve) => {
      navigate(to, { replace: true });
      createRoot((end) =>
        createEffect(() => {
          if (!isRouting()) {
            end();
            resolve();
          }
        }),
      );
    });
}
