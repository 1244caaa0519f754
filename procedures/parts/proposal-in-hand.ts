/** 办理: the plan, the opinions of joint units, urging, and the talk with those who proposed it. */

import { choice, date, rows, text, unit } from '../../src/procedure/field.ts'
import { localTerm, months } from '../../src/procedure/term.ts'
import { deputiesLaw2025 as law } from '../../statutes/deputies-law.ts'
import { local } from './proposal-case.ts'

export const handlingFields = {
  milestones: rows('办理计划', {
    what: text('节点'),
    unit: unit('责任单位'),
    due: date('时间', { future: true }),
    doneOn: date('完成日期'),
  }),
  urgeNote: text('督办意见', { lines: 2 }),
  contactWay: choice('沟通方式', { visit: '走访', meeting: '座谈面商', phone: '电话', written: '书面' }),
  contactNote: text('代表、委员意见', { lines: 3 }),
  contactedOn: date('沟通日期'),
}

export const handlingReferrals = {
  jointOpinion: {
    label: '会办意见',
    to: 'unit',
    within: localTerm('proposal.joint', '会办意见期限', months(1), '各地办理办法，多为一个月'),
    silence: 'escalate',
    article: local,
  },
} as const

export const handlingActs = {
  plan: {
    label: '制定办理计划',
    help: '列明节点、责任单位和时间；完成一项，填一项。',
    by: 'handling',
    from: ['handling', 'drafted'],
    asks: ['milestones'],
    article: local,
  },
  askJointUnits: {
    label: '征求会办意见',
    help: '向各会办单位征求书面意见，各自计时。',
    by: 'handling',
    from: 'handling',
    refers: 'jointOpinion',
    article: local,
  },
  giveJointOpinion: {
    label: '提出会办意见',
    help: '会办单位在期限内向主办单位提出书面意见。',
    by: 'jointHandling',
    in: 'referral',
    from: 'anyOpen',
    returns: 'jointOpinion',
    article: local,
  },
  urge: {
    label: '督办',
    help: '对逾期的承办、会办单位督办；会办单位经督办仍不回复的，主办单位可以先行答复。',
    by: 'oversight',
    in: 'origin',
    from: 'anyOpen',
    asks: ['urgeNote'],
    article: law.article('52'),
  },
  contactDeputies: {
    label: '与代表、委员沟通',
    help: '办理中应当与代表、委员联系沟通，充分听取意见；重新办理的，再次沟通。',
    by: 'handling',
    from: 'handling',
    asks: ['contactWay', 'contactNote'],
    sets: 'contactedOn',
    settles: 'contact',
    article: law.article('51'),
  },
} as const
