/** The one table that turns expected refusals into HTTP. The types are stable and documented in docs/adr/0006-http.md. */
import type { FastifyReply } from 'fastify'
import type { Refusal, RefusalType } from '../case/refusal.ts'
import { type Problem, sendProblem } from './problems.ts'

export const statusOf: Readonly<Record<RefusalType, number>> = {
  'unknown-procedure': 404,
  'unknown-act': 404,
  'unknown-case': 404,
  'wrong-stage': 409,
  'stale-version': 409,
  busy: 409,
  'duplicate-number': 409,
  'key-reused': 409,
  'nothing-pending': 409,
  'cannot-strike': 409,
  'missing-duty': 403,
  'other-unit': 403,
  'own-proposal': 403,
  'own-act': 403,
  'own-signature': 409,
  'own-override': 403,
  unmet: 422,
  'bad-input': 400,
}

export const sendRefusal = (reply: FastifyReply, { type, title, unmet }: Refusal): FastifyReply =>
  sendProblem(reply, { type: `case/${type}`, title, status: statusOf[type], ...(unmet.length > 0 ? { unmet } : {}) })

/** Refusals that no act makes: of the request itself, of lists, files and the public. */
export const problems = {
  unknownPath: { type: 'request/unknown-path', title: '没有这一地址', status: 404 },
  tooLarge: { type: 'request/too-large', title: '请求内容过大', status: 413 },
  contentType: { type: 'request/content-type', title: '不支持的内容类型', status: 415 },
  malformed: { type: 'request/malformed', title: '请求内容不是有效的 JSON', status: 400 },
  tooDeep: { type: 'request/malformed', title: '请求内容嵌套过深', status: 400 },
  stopping: { type: 'server/stopping', title: '服务正在停止，请稍后再试', status: 503 },
  internal: { type: 'server/error', title: '系统内部错误，请联系管理员', status: 500 },
  unavailable: { type: 'server/unavailable', title: '数据库暂不可用，请稍后再试', status: 503 },
  tooManyRequests: { type: 'public/too-many-requests', title: '提交过于频繁，请稍后再试', status: 429 },
  unknownReceipt: { type: 'public/unknown-receipt', title: '编号或查询码不正确', status: 404 },
  unknownCase: { type: 'case/unknown-case', title: '没有这一案件', status: 404 },
  unknownClock: { type: 'case/unknown-clock', title: '本案没有这一时限，或尚未起算', status: 404 },
  unknownLetter: { type: 'case/unknown-letter', title: '没有这一文书', status: 404 },
  unknownUnit: { type: 'office/unknown-unit', title: '没有这一单位', status: 404 },
  unknownAttachment: { type: 'attachment/unknown', title: '没有这一附件', status: 404 },
  attachmentMissing: { type: 'attachment/missing', title: '请选择一个文件上传', status: 400 },
  attachmentUnreadable: { type: 'attachment/unreadable', title: '上传内容不完整，请重新上传', status: 400 },
  attachmentTooLarge: { type: 'attachment/too-large', title: '附件不得超过20MB', status: 413 },
  attachmentKind: {
    type: 'attachment/unsupported',
    title: '不支持的附件类型，可上传 PDF、OFD、DOCX、XLSX、DOC、XLS、JPG、PNG、TXT 文件',
    status: 415,
  },
  unknownIndicator: { type: 'figures/unknown-indicator', title: '没有这一指标', status: 404 },
  noTemplate: { type: 'reports/no-template', title: '没有适用于该年度的报告模板', status: 404 },
  unknownSlot: { type: 'reports/unknown-slot', title: '报告中没有这一文字部分', status: 404 },
  notReporting: {
    type: 'reports/missing-duty',
    title: '您没有编制该单位年度报告的职责',
    status: 403,
    unmet: [{ text: '须有“年度报告编制”职责' }],
  },
  badCursor: { type: 'request/invalid', title: '分页位置无效，请从头查询', status: 400 },
  noOversight: { type: 'figures/other-unit', title: '您无权查看该单位的统计数据', status: 403 },
} as const satisfies Record<string, Problem>
