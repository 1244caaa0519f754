/** Annual reports: their text, the roll-up, checks, imports, comparison. */
import { z } from 'zod'
import { instant, shortId, text, unitName, uuid } from './values.ts'

/** Of every address below /reports: which of the annual reports. */
export const reportKindParams = z.object({ kind: z.enum(['lawgov', 'disclosure']) })
/** GET /reports/:kind: the report of a unit and all below it, compiled as recorded by the cutoff. */
export const reportQuery = z.strictObject({
  unit: shortId,
  year: z.coerce.number().int().min(1990).max(2099),
  cutoff: instant.optional(),
})
/**
 * GET /reports/:kind/export; `signature=1`: the detached signature of the same file, where a key is configured;
 * `copy=issue` (印发稿): docx, pdf and ofd without cutoff and sources, which a 核校稿 (`proof`, the default) has.
 */
export const reportExportQuery = reportQuery.extend({
  format: z.enum(['json', 'md', 'docx', 'pdf', 'ofd']),
  copy: z.enum(['proof', 'issue']).optional(),
  signature: z.enum(['0', '1']).optional(),
})
// The narrative parts: report-text-contract.ts.

export const rollupQuery = z.strictObject({ unit: shortId, year: z.coerce.number().int().min(1990).max(2099) })
const reportDeadline = z.object({
  lastDay: z.string(),
  doneOn: z.string().nullable(),
  timeliness: z.enum(['inTime', 'late', 'missing', 'awaited']),
})
const completeness = z.object({
  owed: z.number(),
  inTime: z.number(),
  late: z.number(),
  missing: z.number(),
  awaited: z.number(),
})
/** GET /reports/:kind/rollup: who owes a report, whose is there, late or missing. */
export const rollupAnswer = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  year: z.number(),
  submission: completeness,
  publication: completeness,
  reports: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      level: z.enum(['government', 'department', 'township']),
      case: z.string().nullable(),
      stage: z.string().nullable(),
      submission: reportDeadline.nullable(),
      publication: reportDeadline.nullable(),
    }),
  ),
})
export type RollupAnswer = z.infer<typeof rollupAnswer>

/** POST /report-checks/text: pasted words, or the source of a web page. */
export const reportTextBody = z.strictObject({ text: text(200_000).min(1) })
const quotedPlace = z.object({ line: z.int(), quote: z.string(), from: z.int() })
/** POST /report-checks (multipart, one part `file`) and /report-checks/text. Nothing of it is kept. */
export const reportCheckAnswer = z.object({
  kind: z.enum(['text', 'word', 'pdf', 'web']),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  year: z.int().nullable(),
  documentNumber: z.string().nullable(),
  date: z.string().nullable(),
  /** The text as it was read; lines are numbered from 1. */
  lines: z.array(z.string()),
  findings: z.array(
    quotedPlace.extend({
      rule: z.string(),
      /** Of the rule. */
      label: z.string(),
      severity: z.enum(['error', 'warning', 'hint']),
      wrong: z.string(),
      right: z.string(),
      also: z.array(quotedPlace),
    }),
  ),
  /** Figures of the results, each with the indicator of 填报数据 it seems to be. */
  figures: z.array(
    z.object({
      line: z.int(),
      clause: z.string(),
      raw: z.string(),
      value: z.number(),
      unit: z.string(),
      kind: z.enum(['count', 'rate', 'money']),
      qualifier: z.enum(['余', '约', '以上']).nullable(),
      indicator: z.string().nullable(),
      label: z.string().nullable(),
      others: z.array(z.object({ indicator: z.string(), label: z.string() })).readonly(),
    }),
  ),
})
export type ReportCheckAnswer = z.infer<typeof reportCheckAnswer>
/** POST /report-imports: figures somebody confirmed, of a file uploaded before. All are written, or none. */
export const reportImportBody = z.strictObject({
  attachment: uuid,
  unit: shortId,
  year: z.int().min(2000).max(2099),
  source: text(400).min(1),
  figures: z
    .array(
      z.strictObject({
        indicator: z.string().regex(/^[\w-]{1,80}$/),
        value: z.number(),
        qualifier: z.enum(['余', '约', '以上']).nullable(),
        raw: text(200).min(1),
        clause: text(4000),
        line: z.int().min(1),
      }),
    )
    .min(1)
    .max(500),
})
export type ReportImportBody = z.infer<typeof reportImportBody>
const writtenFigure = z.object({ indicator: z.string(), case: z.string() })
/** `before`: had been written from the same file. */
export const reportImportAnswer = z.object({ written: z.array(writtenFigure), before: z.array(writtenFigure) })
export type ReportImportAnswer = z.infer<typeof reportImportAnswer>
/** GET /report-comparison: ids and years parted by commas; `published.…` is the issuer of a report that was taken over. */
export const reportComparisonQuery = z.strictObject({
  units: z.string().regex(/^[\w.-]{1,80}(,[\w.-]{1,80}){0,59}$/),
  years: z.string().regex(/^20\d\d(,20\d\d){0,9}$/),
})
/** GET /report-comparison/chart: one figure of it. */
export const reportComparisonChartQuery = reportComparisonQuery.extend({
  figure: z.string().regex(/^[\w./-]{1,80}$/),
})
export const reportComparisonAnswer = z.object({
  units: z.array(unitName),
  years: z.array(z.int()),
  /** Whose published reports can be compared with. */
  issuers: z.array(unitName.extend({ years: z.array(z.int()) })),
  figures: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      measure: z.string(),
      module: z.string(),
      /** The indicator whose cases it counts; null for what is only typed. */
      counted: z.string().nullable(),
      /** Where there is something; a unit and year without a cell have no such figure. */
      cells: z.array(
        z.object({
          unit: z.string(),
          year: z.int(),
          counted: z.object({ value: z.number(), shown: z.string() }).nullable(),
          reported: z.array(
            z.object({
              value: z.number(),
              shown: z.string(),
              confirmed: z.boolean(),
              case: z.string(),
              clause: z.string(),
              source: z.string(),
              line: z.int().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
})
export type ReportComparisonAnswer = z.infer<typeof reportComparisonAnswer>
