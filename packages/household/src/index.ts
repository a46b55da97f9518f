export * from './base.ts';
export * from './names.ts';
export * from './seller.ts';
export * from './contact.ts';
export * from './place.ts';
