/** The report as a Word file. */
import { compose } from '../document/composition.ts'
import { writeDocx } from '../document/write-docx.ts'
import type { CompiledReport } from './compiled-report.ts'
import { reportDocument } from './render-document.ts'

/** @param date the day under the signature, 'YYYY-MM-DD'; the day of the cutoff unless given. */
export const renderDocx = (report: CompiledReport, date?: string): Promise<Buffer> =>
  writeDocx(compose(reportDocument(report, date)))
