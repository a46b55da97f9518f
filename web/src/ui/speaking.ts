import { createSignal } from 'solid-js';

/**
 * Whether the phone reads aloud now. Apart from the reading itself, which is fetched when somebody
 * asks for it.
 */
const [speaking, setSpeaking] = createSignal(false);
export { setSpeaking, speaking };
