import { NumberSet } from './number-set.ts';

const NOBODY = new NumberSet();

/** Which phrases carry which tags of one kind (sections, types, fields); those without any fit every tag. */
export class TagIndex {
  readonly #byTag = new Map<string, NumberSet>();
  readonly #untagged = new NumberSet();

  add(number: number, tags: readonly string[]): void {
    if (tags.length === 0) this.#untagged.add(number);
    for (const tag of tags) {
      let numbers = this.#byTag.get(tag);
      if (numbers === undefined) this.#byTag.set(tag, (numbers = new NumberSet()));
      numbers.add(number);
    }
  }

  remove(number: number, tags: readonly string[]): void {
    this.#untagged.delete(number);
    for (const tag of tags) this.#byTag.get(tag)?.delete(number);
  }

  /** The tags that occur or have occurred. */
  tags(): Iterable<string> {
    return this.#byTag.keys();
  }

  /** The phrases that carry none. Not to be changed. */
  get untagged(): NumberSet {
    return this.#untagged;
  }

  /** The phrases that carry a tag. Not to be changed. */
  carrying(tag: string): NumberSet {
    return this.#byTag.get(tag) ?? NOBODY;
  }

  /** The phrases that carry one of the tags, and those that carry none: a set of one's own. */
  fitting(tags: Iterable<string>): NumberSet {
    const numbers = new NumberSet().join(this.#untagged);
    for (const tag of tags) {
      const tagged = this.#byTag.get(tag);
      if (tagged !== undefined) numbers.join(tagged);
    }
    return numbers;
  }
}
