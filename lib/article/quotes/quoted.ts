/** How often everybody has been quoted: whose interview a piece is. */

/** Whose interview it is has been quoted so often, and has said so much of all. */
const [MAIN, MOST_OF] = [6, 0.8];

/** Counts quotations by speaker. */
export class Quoted {
  private readonly times = new Map<string, number>();

  /** Remembers a quotation of somebody's. */
  count(name: string): void {
    this.times.set(name, (this.times.get(name) ?? 0) + 1);
  }

  /** Whether somebody has been quoted. */
  has(name: string): boolean {
    return this.times.has(name);
  }

  /** The person who has said nearly all that has been quoted so far, or null. */
  main(isPerson: (name: string) => boolean): string | null {
    let all = 0;
    let most: [string, number] = ['', 0];
    for (const one of this.times) {
      all += one[1];
      if (one[1] > most[1]) most = one;
    }
    const isMost = most[1] >= MAIN && most[1] >= all * MOST_OF;
    return isMost && isPerson(most[0]) ? most[0] : null;
  }
}
