/** Letters, attachments and documents as files. */
import { z } from 'zod'
import { casesQuery } from './lists.ts'
import { caseLetterParams, caseParams } from './values.ts'

/**
 * GET /cases/:id/letters/:letter as JSON; with `Accept: text/html` the print view. `?names=1` fills in the recipient's
 * name, which is a reading of personal data and recorded as such.
 */
export const letterQuery = z.strictObject({ names: z.enum(['0', '1']).optional() })
export const letterAnswer = z.object({
  id: z.string(),
  key: z.string(),
  label: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  recipient: z.string(),
  body: z.array(z.string()),
  unitName: z.string(),
  issuedOn: z.string(),
})
export type LetterAnswer = z.infer<typeof letterAnswer>

/** POST /attachments (multipart, one part `file`). */
export const attachmentAnswer = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.int(),
  mediaType: z.string(),
  sha256: z.string(),
})
export type AttachmentAnswer = z.infer<typeof attachmentAnswer>

const fileFormat = z.enum(['pdf', 'docx', 'ofd'])
/** GET /cases/:id/letters/:letter.:format */
export const letterFileParams = caseLetterParams.extend({ format: fileFormat })
/** `signature=1`: the detached signature of the same file, where a key is configured. */
export const letterFileQuery = letterQuery.extend({ signature: z.enum(['0', '1']).optional() })
/** GET /cases/:id/receipt.:format and GET /documents/register.:format */
export const receiptParams = caseParams.extend({ format: fileFormat })
export const registerParams = z.object({ format: fileFormat })
/** The cases of the register of one procedure, as GET /cases finds them. */
export const registerQuery = casesQuery.omit({ limit: true, after: true }).required({ procedure: true })
/** GET /documents/fonts: which face stands for which role. */
export const documentFontsAnswer = z.object({
  roles: z.array(
    z.object({
      role: z.string(),
      label: z.string(),
      face: z.string(),
      origin: z.enum(['office', 'system', 'own']),
      /** What to do where the face only stands in for the one the standard names. */
      advice: z.string().nullable(),
    }),
  ),
  unusable: z.array(z.object({ file: z.string(), why: z.string() })),
  /** Algorithm of the signing key; null where files are not signed. */
  signing: z.string().nullable(),
})
export type DocumentFontsAnswer = z.infer<typeof documentFontsAnswer>
