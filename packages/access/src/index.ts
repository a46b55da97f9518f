export * from './place-path.ts';
export * from './roles.ts';
export * from './actions.ts';
export * from './allows.ts';
