/** Faults that the contract's schemas find, as one problem document that names every field in Chinese. */
import { z } from 'zod'
import type { Problem } from './problems.ts'

/** A fault as the type provider hands it over: a path into the request and a sentence. */
export interface SchemaFault {
  readonly instancePath?: string
  readonly message?: string
}

// Zod's own sentences in Chinese, for every schema of the process.
z.config(z.locales.zhCN())

const places: Record<string, string> = { body: '请求内容', querystring: '查询条件', params: '地址', headers: '请求头' }
const names: Record<string, string> = {
  on: '办理日期',
  version: '案件版本',
  request: '办理内容',
  fields: '填写内容',
  procedure: '办理事项',
  act: '办理环节',
  unit: '单位',
  outcome: '办理结果',
  ground: '事由',
  reason: '理由',
  extendBy: '延长期限',
  referrals: '发往单位',
  receivedOn: '收到日',
  referral: '回复的征询',
  reply: '回复内容',
  service: '送达',
  letter: '文书',
  recipient: '受送达人',
  way: '送达方式',
  proof: '送达凭证',
  proposal: '待签事项',
  step: '环节',
  seq: '记录序号',
  purpose: '用途',
  number: '编号',
  code: '查询码',
  limit: '每页条数',
  after: '分页位置',
  from: '起始日',
  to: '截止日',
  q: '检索词',
  stage: '阶段',
  indicator: '指标',
  id: '编号',
  key: '时限',
  username: '用户名',
  password: '密码',
}

export const invalidRequest = (faults: readonly SchemaFault[], place: string | undefined): Problem => ({
  type: 'request/invalid',
  title: `${places[place ?? ''] ?? '请求'}不合要求，有${faults.length}处`,
  status: 400,
  unmet: faults
    .slice(0, 50)
    .map(({ instancePath, message }) => ({ text: sentence(instancePath ?? '', message ?? '') })),
})

/** Zod's sentences about nothing where something must stand. */
const leftEmpty = /期望 string >=1 字符|实际接收 undefined/

const sentence = (path: string, message: string): string => {
  const keys = path.split('/').filter(key => key !== '')
  const named = keys.map(key => (/^\d+$/.test(key) ? `第${Number(key) + 1}项` : (names[key] ?? key)))
  const last = named.at(-1)
  // What was left empty is asked for as an act asks for it: the form then shows it beside its input.
  if (last && leftEmpty.test(message)) return clean(`请填写“${last}”`)
  // A pattern tells a clerk nothing.
  if (last && message.includes('正则表达式')) return clean(`请正确填写“${last}”`)
  const text = message || '无效'
  return clean(named.length > 0 ? `“${named.join(' · ')}”${text}` : text)
}
/** What was sent comes back in the sentence: shortened, and without what cannot be shown. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '�')
    .slice(0, 300)
