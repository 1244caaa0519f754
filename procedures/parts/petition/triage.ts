/**
 * 分类和告知 (第二十三条、第二十九条至第三十一条): what the matter is decides the way, and the way decides the clock. Only what
 * belongs to none of the first five ways is accepted as a petition.
 */
import type { ActInput } from '../../../src/procedure/procedure.ts'
import { clueComplete, clueKeys, clueToOpen } from '../informant/penalty-clue.ts'
import { formerLaw, law, type PetitionCase, type PetitionCondition, since2022, until2022, whereKnown } from './case.ts'

const informing = { by: 'handling', from: 'informing' } as const
const answeringUnit = (c: PetitionCase): string => c.unit

/** 第二十八条: who has a direct interest stands aside before anything is handled. */
export const withoutInterest: PetitionCondition = {
  unmet: '办理人员有直接利害关系的应当回避，请更换办理人员',
  holds: ({ facts }) => facts.interested !== true,
  article: law.article('28', { paragraph: 3 }),
}
/** 第三十条: what is complained of a unit is not handled by that unit. */
const notAgainstUs: PetitionCondition = {
  unmet: '本单位是被检举、揭发的单位，不得自行办理，请转送有权处理的机关',
  holds: ({ facts, unit }) => !(facts.accusedUnits ?? []).includes(unit),
  article: law.article('30', { paragraph: 3 }),
}
const declining = { asks: ['refusal', 'earlier'], to: 'closed', reads: ['earlier'] } as const
const sameFactsEnded: PetitionCondition = {
  unmet: '不再受理只适用于前件已经复核终结、仍以同一事实和理由提出的；有新的事实和理由的应当受理',
  holds: ({ facts }, { linked }) => facts.sameFacts === true && linked('earlier')?.outcome === 'terminated',
  article: law.article('36', { paragraph: 3 }),
}
const refusingRepeated = {
  ...declining,
  mayGive: ['sameFacts'],
  issues: [whereKnown('noFurtherNotice')],
  needs: { conditions: [sameFactsEnded] },
  article: law.article('36', { paragraph: 3 }),
} as const
const handlers = ['officers', 'interested'] as const

export const triageActs = {
  accept: {
    label: '受理（按信访程序办理）',
    help: '先看能不能走第三十一条前五项的法定途径；都不属于的，才按第（六）项受理，出具受理告知书，60日内办结。',
    ...informing,
    to: 'handling',
    during: since2022,
    asks: ['noOtherWay', ...handlers],
    sets: 'acceptedOn',
    derives: { matter: () => 'appeal' as const, way: () => 'petition' as const, answeredBy: answeringUnit },
    issues: [whereKnown('acceptanceNotice')],
    needs: {
      conditions: [
        {
          unmet: '属于诉讼、仲裁、党员申诉、行政程序或者履行职责的，应当导入法定途径；只有第（六）项按信访程序受理',
          holds: ({ facts }: PetitionCase) => facts.noOtherWay === true,
          article: law.article('31', { item: 6 }),
        },
        withoutInterest,
        notAgainstUs,
      ],
    },
    article: law.article('31', { item: 6 }),
  },
  importRoute: {
    label: '告知导入法定途径',
    help: '属于（一）至（四）项的，书面告知程序、机关和期限提醒，由本人选择；本系统已有该程序案件的，填写关联案件。不因此不接待、不登记。',
    ...informing,
    to: 'closed',
    during: since2022,
    asks: ['way', 'routeBody', 'routeRule'],
    mayGive: ['routeCase', 'aid'],
    derives: { matter: () => 'appeal' as const, answeredBy: answeringUnit },
    issues: [whereKnown('routeNotice')],
    needs: {
      conditions: [
        {
          unmet: '途径应当是第（一）至（四）项；第（五）项请用“转入履行职责”，第（六）项请受理',
          holds: ({ facts }: PetitionCase) => facts.way !== 'duty' && facts.way !== 'petition',
          article: law.article('31'),
        },
      ],
    },
    article: law.article('31'),
  },
  takeUpDuty: {
    label: '转入履行职责',
    help: '属于申请查处违法行为、履行保护人身权财产权职责的，依法履行或者答复；两个月内，法律法规另有规定的从其规定。要查处的，可以同时开立行政处罚线索。',
    ...informing,
    to: 'handling',
    during: since2022,
    asks: handlers,
    mayGive: ['routeRule', 'routeCase', ...clueKeys],
    derives: { matter: () => 'appeal' as const, way: () => 'duty' as const, answeredBy: answeringUnit },
    issues: [whereKnown('routeNotice')],
    opensCases: (c: PetitionCase, input: ActInput) => clueToOpen(c.facts, c.unit, input, c.id),
    needs: {
      conditions: [
        withoutInterest,
        notAgainstUs,
        {
          unmet: '开立行政处罚线索的，请填全案由、当事人、发生地、发生之日、是否涉及生命健康和执法领域',
          holds: ({ facts }: PetitionCase) => clueComplete(facts),
          article: law.article('31', { item: 5 }),
        },
      ],
    },
    article: law.article('31', { item: 5 }),
  },
  takeUpSuggestion: {
    label: '转入研究论证（建议意见）',
    help: '建议意见类事项告知接收情况，研究论证后回复是否采纳。',
    ...informing,
    to: 'handling',
    asks: ['officers'],
    sets: 'takenUpOn',
    derives: { matter: () => 'suggestion' as const, answeredBy: answeringUnit },
    issues: [whereKnown('receiptNotice')],
    article: law.article('29'),
  },
  handOnFromOrgan: {
    label: '转送有权处理的机关（检举控告等）',
    help: '检举控告按管理权限转送纪检监察机关或者有权处理的机关，同时出具转送函，告知信访人去向；材料不得转给被检举的人员和单位。',
    ...informing,
    to: 'closed',
    asks: ['matter', 'outsideBody'],
    issues: [whereKnown('whereaboutsNotice'), 'outsideTransferLetter'],
    article: law.article('30'),
  },
  // For those handed on before the letter went out with the act.
  coverTransfer: {
    label: '补出转送函',
    help: '转送时没有出具转送函的，随材料补送纪检监察机关或者有权处理的机关。',
    by: 'handling',
    from: 'closed',
    offered: (c: PetitionCase) =>
      c.outcome === 'handedOn' && !c.letters.some(({ key }) => key === 'outsideTransferLetter'),
    issues: 'outsideTransferLetter',
    article: law.article('30'),
  },
  tellWhereTo: {
    label: '告知向有权机关提出',
    help: '直接收到、不属于本机关及本系统职权的，书面告知向哪个机关提出。转送交办来的，应当提出异议，不能用此项。',
    ...informing,
    to: 'closed',
    offered: ({ facts }: PetitionCase) => facts.transferredBy === undefined,
    asks: ['outsideBody'],
    issues: [whereKnown('directionNotice')],
    article: law.article('23', { paragraph: 1 }),
  },
  acceptFormer: {
    label: '受理（2005年条例）',
    help: '2022年5月1日以前：属于本机关职权的投诉请求，15日内决定受理并书面告知，60日内办结。',
    ...informing,
    to: 'handling',
    during: until2022,
    asks: ['formerMatter', ...handlers],
    sets: 'acceptedOn',
    derives: { answeredBy: answeringUnit },
    issues: [whereKnown('acceptanceNotice')],
    needs: {
      conditions: [
        {
          unmet: '建议、意见请用“转入研究论证”',
          holds: ({ facts }: PetitionCase) => facts.formerMatter !== 'suggestion',
          article: formerLaw.article('29'),
        },
        withoutInterest,
        notAgainstUs,
      ],
    },
    article: formerLaw.article('22'),
  },
  declineFormer: {
    label: '不予受理（2005年条例，法定途径）',
    help: '2022年5月1日以前：应当通过诉讼、仲裁、行政复议等法定途径解决的，不予受理，告知依法定程序提出。',
    ...informing,
    to: 'closed',
    during: until2022,
    asks: ['refusal', 'routeBody'],
    mayGive: ['routeRule', 'routeCase'],
    issues: [whereKnown('declineNotice')],
    article: formerLaw.article('21', { item: 1 }),
  },
} as const

/** 不予受理、不再受理 (第十九条、第三十六条): registered all the same. */
export const refusalActs = {
  refusePending: {
    label: '不予受理（下级已经受理）',
    help: '下级机关已经受理或者正在规定期限内办理的同一事项，告知不予受理，请其在期限届满后再提出；填写前件。',
    ...informing,
    ...declining,
    issues: [whereKnown('declineNotice')],
    needs: {
      conditions: [
        {
          unmet: '前件应当已经受理、尚在规定期限内办理',
          holds: ({ id }: PetitionCase, { linked, on }) => {
            const earlier = linked('earlier')
            const running = earlier?.clocks.find(({ key }) => key === 'handling')
            return earlier?.id !== id && running?.state === 'open' && on <= (running.due ?? on)
          },
          article: law.article('19', { paragraph: 3 }),
        } satisfies PetitionCondition,
      ],
    },
    article: law.article('19', { paragraph: 3 }),
  },
  refuseRepeated: {
    label: '不再受理',
    help: '已经复核终结，仍以同一事实和理由提出的，书面告知不再受理；仍须登记。有新的事实和理由的，照常受理。',
    ...informing,
    ...refusingRepeated,
  },
  refuseRepeatedAtOffice: {
    label: '不再受理（信访部门）',
    help: '已经复核终结，仍以同一事实和理由提出的，书面告知不再受理；仍须登记。有新的事实和理由的，转送办理。',
    by: 'petition',
    from: 'registered',
    ...refusingRepeated,
  },
} as const
