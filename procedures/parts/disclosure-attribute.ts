/** 公文公开属性 (国办发〔2016〕80号一（一）): chosen while drafting, submitted for approval with the document. */
import type { CaseView } from '../../src/procedure/case-view.ts'
import { choice, text, yesNo } from '../../src/procedure/field.ts'
import type { Condition } from '../../src/procedure/procedure.ts'
import { stateCouncil80Of2016 } from '../../statutes/state-council-80-2016.ts'

const article = stateCouncil80Of2016.article('一(一)')

export const disclosureAttributeFields = {
  policy: yesNo('属于政策性文件'),
  disclosure: choice('公开属性', { active: '主动公开', onRequest: '依申请公开', withheld: '不予公开' }),
  disclosureReason: text('不主动公开的依据和理由', { lines: 3 }),
  disclosureOpinion: choice('政务公开机构审查意见', { agreed: '同意不主动公开', open: '应当主动公开' }),
} as const
type View = CaseView<typeof disclosureAttributeFields>

/** The need of the step: a policy document that is not to be public goes to the disclosure office before approval. */
export const policyNotPublic = {
  when: '政策性文件拟不主动公开',
  test: (c: View): boolean => c.facts.policy !== false && c.facts.disclosure !== 'active',
}
export const attributeGiven: readonly Condition<typeof disclosureAttributeFields>[] = [
  {
    unmet: '拟不主动公开的，应当依法说明理由',
    holds: c => c.facts.disclosure === 'active' || Boolean(c.facts.disclosureReason),
    article,
  },
  {
    unmet: '政务公开机构认为应当主动公开的，应当改为主动公开',
    holds: c => c.facts.disclosure === 'active' || c.facts.disclosureOpinion !== 'open',
    article,
  },
]
