// What is chosen in a select menu, and when that is sent. No DOM here.

/** The values that are chosen. With at most one, each choice is sent at once. */
export class Selection {
  #picked;
  #before = [];

  constructor({ options, min_values: min, max_values: max }) {
    Object.assign(this, { options, min, max });
    const preset = options.filter((option) => option.default);
    this.#picked = new Set(preset.map((option) => option.value));
  }

  /** Whether several values may be chosen; they are sent when the menu closes. */
  get isMulti() {
    return this.max > 1;
  }

  get isFull() {
    return this.#picked.size >= this.max;
  }

  has(option) {
    return this.#picked.has(option.value);
  }

  /** The chosen options, in the order of the menu. */
  get chosen() {
    return this.options.filter((option) => this.has(option));
  }

  get values() {
    return this.chosen.map((option) => option.value);
  }

  /** The menu opens: what was chosen so far is what closing it may go back to. */
  open() {
    this.#before = [...this.#picked];
  }

  /** Chooses an option, or takes it back. */
  choose({ value }) {
    if (!this.isMulti) {
      const isTakenBack = this.min === 0 && this.#picked.has(value);
      this.#picked = new Set(isTakenBack ? [] : [value]);
    } else if (this.#picked.has(value)) {
      this.#picked.delete(value);
    } else if (!this.isFull) {
      this.#picked.add(value);
    }
  }

  /** The menu closes. Says whether the values must be sent; too few of them are dropped. */
  close() {
    const isChanged =
      this.#before.length !== this.#picked.size ||
      this.#before.some((value) => !this.#picked.has(value));
    if (this.#picked.size < this.min) {
      this.#picked = new Set(this.#before);
      return false;
    }
    return this.isMulti && isChanged;
  }
}
