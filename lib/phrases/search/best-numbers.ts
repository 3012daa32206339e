/** How many more than wanted are kept between two clearings. */
const SLACK = 4;

interface Kept {
  readonly number: number;
  readonly worth: number;
}

/** Collects the `most` numbers worth most out of very many: nearly all are refused by one comparison. */
export class BestNumbers {
  readonly #worthOf: (number: number) => number;
  readonly #most: number;
  #kept: Kept[] = [];
  #bar = Number.NEGATIVE_INFINITY;

  constructor(worthOf: (number: number) => number, most: number) {
    this.#worthOf = worthOf;
    this.#most = most;
  }

  /** Numbers come in ascending order: of equal worth the first stay. */
  offer(number: number): void {
    const worth = this.#worthOf(number);
    if (worth <= this.#bar) return;
    this.#kept.push({ number, worth });
    if (this.#kept.length >= this.#most * SLACK) this.#clear();
  }

  /** The best, best first. */
  numbers(): readonly number[] {
    this.#clear();
    return this.#kept.map(({ number }) => number);
  }

  #clear(): void {
    this.#kept.sort((a, b) => b.worth - a.worth || a.number - b.number);
    if (this.#kept.length < this.#most) return;
    this.#kept.length = this.#most;
    this.#bar = this.#kept[this.#most - 1]?.worth ?? this.#bar;
  }
}
