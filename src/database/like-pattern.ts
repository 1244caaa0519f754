/** The pattern of LIKE and ILIKE for a text anywhere in a column: what a person types is never a wildcard. */
export const containedIn = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
