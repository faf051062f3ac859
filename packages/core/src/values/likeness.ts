/** How much one spelling resembles another, for saying what somebody may have meant. */

/** Dice's coefficient over pairs of letters: 1 for the same text, 0 for nothing in common. */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [pairs(one), pairs(other)]
  const both = [...a].filter((pair) => b.has(pair)).length
  return (2 * both) / (a.size + b.size)
}

const pairs = (text: string): ReadonlySet<string> => {
  const letters = ` ${text} `
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)))
}
