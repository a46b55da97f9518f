export * from './database.ts';
export * from './fakes.ts';
export * from './people.ts';
export * from './services.ts';
