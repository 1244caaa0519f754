/**
 * The contract of the HTTP interface: a schema for everything that is asked and answered, from which the server checks
 * requests and writes its OpenAPI document. The desk imports the types and nothing else:
 *
 *     import type { CaseAnswer, ProblemDocument } from '../http/contract.ts'
 *
 * All paths stand under /api. Bodies are JSON; refusals are `ProblemDocument`s (application/problem+json).
 */
export * from './contract/acts.ts'
export * from './contract/case.ts'
export * from './contract/definitions.ts'
export * from './contract/figures.ts'
export * from './contract/lists.ts'
export * from './contract/local-rules.ts'
export * from './contract/papers.ts'
export * from './contract/public.ts'
export * from './contract/reports.ts'
export * from './contract/values.ts'
