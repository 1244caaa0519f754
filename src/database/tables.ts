// biome-ignore lint/suspicious/noEmptyInterface: filled in with the first migration
export interface Tables {}
