/** Arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root at the end of the buffer. */

/** Moves: put the next word on the stack; hang the top of the stack on the next word; hang it on the word below. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** A parser state over `n` words; word `n` is the root and word `n + 1` stands for "none". */
export class State {
  n = 0;
  next = 0;
  depth = 0;
  stack = new Int32Array(0);
  heads = new Int32Array(0);
  /** Outermost and second outermost children on each side, and their number. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);

  /** Sets the state to the start of a sentence of `n` words. */
  reset(n: number): void {
    if (this.heads.length < n + 2) {
      const size = 2 * n + 2;
      this.stack = new Int32Array(size);
      this.heads = new Int32Array(size);
      this.left1 = new Int32Array(size);
      this.left2 = new Int32Array(size);
      this.right1 = new Int32Array(size);
      this.right2 = new Int32Array(size);
      this.leftCount = new Int32Array(size);
      this.rightCount = new Int32Array(size);
    }
    this.n = n;
    this.next = 0;
    this.depth = 0;
    this.heads.fill(-1, 0, n + 2);
    for (const slot of [this.left1, this.left2, this.right1, this.right2]) slot.fill(n + 1, 0, n + 2);
    this.leftCount.fill(0, 0, n + 2);
    this.rightCount.fill(0, 0, n + 2);
  }

  /** Whether every word has a head. */
  get done(): boolean {
    return this.depth === 0 && this.next === this.n;
  }

  /** The word `k` places below the top of the stack, or "none". */
  onStack(k: number): number {
    return this.depth > k ? (this.stack[this.depth - 1 - k] as number) : this.n + 1;
  }

  /** The word `k` places into the buffer; the root after the last word, then "none". */
  inBuffer(k: number): number {
    return Math.min(this.next + k, this.n + 1);
  }

  /** Whether a move can be made; only one word may hang on the root. */
  allows(move: number): boolean {
    if (move === SHIFT) return this.next < this.n;
    if (move === LEFT) return this.depth > 0 && (this.next < this.n || this.depth === 1);
    return this.depth > 1;
  }

  /** Makes a move that `allows` accepts. */
  make(move: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const child = this.onStack(0);
    this.depth--;
    if (move === LEFT) {
      const head = this.next;
      this.heads[child] = head;
      this.left2[head] = this.left1[head] as number;
      this.left1[head] = child;
      this.leftCount[head] = (this.leftCount[head] as number) + 1;
    } else {
      const head = this.onStack(0);
      this.heads[child] = head;
      this.right2[head] = this.right1[head] as number;
      this.right1[head] = child;
      this.rightCount[head] = (this.rightCount[head] as number) + 1;
    }
  }
}
