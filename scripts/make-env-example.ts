import { writeFileSync } from 'node:fs';
import { environmentExample } from '../server/src/config.ts';

writeFileSync(new URL('../.env.example', import.meta.url), environmentExample());
