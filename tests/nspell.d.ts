declare module 'nspell' {
  /** A Hunspell-compatible speller over one dictionary. */
  interface Speller {
    correct(word: string): boolean
    suggest(word: string): string[]
    add(word: string): Speller
  }
  const nspell: (dictionary: { readonly aff: Uint8Array; readonly dic: Uint8Array }) => Speller
  export = nspell
}
