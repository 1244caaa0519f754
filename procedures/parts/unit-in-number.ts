/** A number that holds the key of a unit, so that two units may number alike, read out with the unit's name. */
export const unitInNumber = (number: string, nameOf: (unit: string) => string): string =>
  number.replace(/〔([^〔〕]+)〕$/, (_, unit: string) => `（${nameOf(unit)}）`)
