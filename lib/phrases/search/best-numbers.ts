/** How many more than wanted are kept between two clearings. */
const SLACK = 4;

/** Collects the `most` numbers worth most out of very many: nearly all are refused by one comparison. */
export class BestNumbers {
  readonly #worthOf: (number: number) => number;
  readonly #most: number;
  #kept: number[] = [];
  #bar = Number.NEGATIVE_INFINITY;

  constructor(worthOf: (number: number) => number, most: number) {
    this.#worthOf = worthOf;
    this.#most = most;
  }

  /** Numbers come in ascending order: of equal worth the first stay. */
  offer(number: number): void {
    if (this.#worthOf(number) <= this.#bar) return;
    this.#kept.push(number);
    if (this.#kept.length >= this.#most * SLACK) this.#clear();
  }

  /** The best, best first. */
  numbers(): readonly number[] {
    this.#clear();
    return this.#kept;
  }

  #clear(): void {
    this.#kept.sort((a, b) => this.#worthOf(b) - this.#worthOf(a) || a - b);
    if (this.#kept.length < this.#most) return;
    this.#kept.length = this.#most;
    this.#bar = this.#worthOf(this.#kept[this.#most - 1] ?? 0);
  }
}
