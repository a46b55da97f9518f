import { routes } from '../routes.ts';

/** Whether an address has a page in this build: a door that leads nowhere is not drawn. */
export const hasPage = (path: string): boolean => routes.some((route) => route.path === path);
