import { render } from 'solid-js/web';
import './ui/back-first.ts';
import { App } from './app.tsx';
import { watchInstall } from './install.ts';
import { watchFaults } from './local/faults.ts';
import { restoreLook } from './ui/look.ts';
import './ui/styles/index.css';
import { registerWorker } from './worker.ts';

watchFaults(window);
watchInstall();
void restoreLook();
const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
place.replaceChildren();
render(() => <App />, place);
registerWorker();
