/** Milliseconds since 1970 UTC. Handed in everywhere so that tests move it. */
export type Clock = () => number;
export const systemClock: Clock = () => Date.now();
