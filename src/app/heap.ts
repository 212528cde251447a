import { setFlagsFromString } from "node:v8";

/** Per cent of what the heap holds by which it may grow before it is cleared of what is no longer held. */
const GROWTH = 30;

/** Keeps the memory of this process near what it holds, where V8 would let it grow to several times that; what a large case needs it still gets. */
export const holdHeap = (): void => setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
