/** 公布、解读、备案。 */
import { findClock } from '../../../src/procedure/case-view.ts'
import { inForce, workingDays } from '../../../src/procedure/term.ts'
import { disclosureRegulation2008, disclosureRegulation2019 } from '../../../statutes/disclosure-regulation.ts'
import { stateCouncil22Of2018 } from '../../../statutes/government-website-guide.ts'
import { localOrgansLaw } from '../../../statutes/local-organs-law.ts'
import { recordFilingRegulation } from '../../../statutes/record-filing-regulation.ts'
import { stateCouncil37Of2018 as making } from '../../../statutes/state-council-37-2018.ts'
import { stateCouncil80Of2016 as openness } from '../../../statutes/state-council-80-2016.ts'
import {
  type Acts,
  beingPublished,
  type Clocks,
  isPolicy,
  living,
  local,
  notBefore,
  recipients,
  type Steps,
  toBePublic,
} from './document.ts'
import { terms } from './local-terms.ts'

export const publicationSteps = {
  interpretation: {
    label: '政策解读',
    need: { when: '政策性文件', test: isPolicy },
    exempt: 'never',
    article: openness.article('二'),
  },
} as const satisfies Steps

export const publicationClocks = {
  publication: {
    label: '主动公开期限',
    owedBy: 'authority',
    from: 'signedOn',
    metBy: ['publish'],
    term: inForce(
      {
        since: '2008-05-01',
        until: '2019-05-14',
        term: workingDays(20),
        article: disclosureRegulation2008.article('18'),
      },
      { since: '2019-05-15', term: workingDays(20), article: disclosureRegulation2019.article('26') },
    ),
    when: toBePublic,
    article: disclosureRegulation2019.article('26'),
  },
  beforeEffect: {
    label: '公布后施行前的期间',
    owedBy: 'authority',
    from: 'publishedOn',
    metBy: ['publish'],
    term: terms.beforeEffect,
    roll: 'none',
    when: beingPublished,
    article: local,
  },
  longestValidity: {
    label: '最长有效期',
    owedBy: 'authority',
    from: 'effectiveOn',
    metBy: ['publish'],
    term: terms.validity,
    roll: 'none',
    when: c => beingPublished(c) && c.facts.trial !== true,
    article: local,
  },
  longestTrial: {
    label: '暂行、试行的最长有效期',
    owedBy: 'authority',
    from: 'effectiveOn',
    metBy: ['publish'],
    term: terms.trialValidity,
    roll: 'none',
    when: c => beingPublished(c) && c.facts.trial === true,
    article: local,
  },
  interpretation: {
    label: '发布解读',
    owedBy: 'authority',
    from: 'publishedOn',
    metBy: ['interpret'],
    term: terms.interpretation,
    when: isPolicy,
    article: openness.article('二(二)'),
  },
  filing: {
    label: '报送备案',
    owedBy: 'authority',
    from: 'publishedOn',
    metBy: ['file'],
    term: terms.filing,
    article: making.article('(十)'),
  },
  refiling: {
    label: '补正后重新报送备案',
    owedBy: 'authority',
    from: 'deferredOn',
    metBy: ['file'],
    term: terms.refiling,
    article: recordFilingRegulation.article('9'),
  },
  filingAnswer: {
    label: '备案审查结论',
    owedBy: 'party',
    from: { act: 'file' },
    metBy: ['recordFiling', 'deferFiling', 'orderCorrection'],
    term: terms.filingAnswer,
    article: local,
  },
} as const satisfies Clocks

export const publicationActs = {
  publish: {
    label: '公布',
    help: '未经公布的文件不得作为行政管理依据。有效期届满的次日自动失效。',
    by: 'publication',
    from: 'printed',
    to: 'published',
    asks: ['channels', 'url', 'effectiveOn', 'trial'],
    mayGive: ['validUntil', 'openEnded', 'immediate'],
    sets: 'publishedOn',
    issues: 'publicationNotice',
    needs: {
      conditions: [
        {
          unmet: '公开属性不是主动公开的，不得公布',
          holds: toBePublic,
          article: openness.article('一(一)'),
        },
        {
          unmet: '未经统一登记、统一编号的，不得公布',
          holds: c =>
            ['document', 'registration'].every(register => c.numbers.some(taken => taken.register === register)),
          article: making.article('(八)'),
        },
        notBefore('print', '印发', making.article('(八)')),
        {
          unmet: '施行日期不得早于公布日期',
          holds: c => (c.facts.effectiveOn ?? '') >= (c.facts.publishedOn ?? ''),
          article: making.article('(八)'),
        },
        {
          unmet: '公布后未满规定期间即施行的，应当说明不立即施行将有碍执行的理由',
          holds: c =>
            Boolean(c.facts.immediate) || (c.facts.effectiveOn ?? '') > (findClock(c, 'beforeEffect')?.due ?? ''),
          article: local,
        },
        {
          unmet: '应当规定有效期；不规定的，写明依据',
          holds: c => Boolean(c.facts.validUntil) !== Boolean(c.facts.openEnded),
          article: local,
        },
        {
          unmet: '有效期届满日不得早于施行日期',
          holds: c => !c.facts.validUntil || c.facts.validUntil >= (c.facts.effectiveOn ?? ''),
          article: local,
        },
        {
          unmet: '有效期超过规定的最长期限',
          holds: c =>
            !c.facts.validUntil ||
            c.facts.validUntil <=
              (findClock(c, c.facts.trial === true ? 'longestTrial' : 'longestValidity')?.due ?? ''),
          article: local,
        },
      ],
    },
    article: making.article('(八)'),
  },
  keepInternal: {
    label: '不公布，内部存档',
    help: '不公布的文件不得作为行政管理依据。',
    by: 'documentRegistry',
    from: 'printed',
    to: 'internal',
    offered: c => !toBePublic(c),
    article: making.article('(八)'),
  },
  interpret: {
    label: '发布解读',
    help: '谁起草谁解读，部门主要负责人是第一解读人。',
    by: 'drafting',
    in: 'origin',
    from: living,
    asks: ['interpretation', 'interpretationUrl'],
    settles: 'interpretation',
    article: openness.article('二'),
  },
  recordGazette: {
    label: '刊登政府公报',
    help: '县级可以探索编发政府公报；编发的，规范性文件应当刊登。',
    by: 'publication',
    from: living,
    asks: ['gazette'],
    article: stateCouncil22Of2018.article('全文'),
  },
  file: {
    label: '报送备案',
    help: '写明备案机关；期限自公布之日起算。',
    by: 'documentRegistry',
    from: 'published',
    asks: ['filedWith'],
    mayGive: ['files'],
    issues: 'filingReport',
    needs: {
      conditions: [
        {
          unmet:
            '备案机关不全：县级以上人民政府报上一级政府和本级人大常委会，部门、乡镇报本级政府（乡镇报县级政府），垂直管理部门报上一级主管部门和本级政府',
          holds: c =>
            recipients(c).every(needed => (c.facts.filedWith ?? []).some(({ recipient }) => recipient === needed)),
          article: making.article('(十)'),
        },
        notBefore('publish', '公布', making.article('(十)')),
      ],
    },
    article: localOrgansLaw.article('75'),
  },
  recordFiling: {
    label: '备案登记',
    help: '收到备案登记后填写登记号；政策性文件须已解读。',
    by: 'recordFiling',
    from: 'published',
    to: 'effective',
    asks: ['filingNumber'],
    mayGive: ['filedWith'],
    needs: { settled: ['interpretation'], issued: ['filingReport'] },
    article: making.article('(十)'),
  },
  deferFiling: {
    label: '备案机关暂缓登记',
    help: '备案机关要求补正的，在期限内补正后重新报送。',
    by: 'recordFiling',
    from: 'published',
    asks: ['returnReason'],
    sets: 'deferredOn',
    needs: { issued: ['filingReport'] },
    article: recordFilingRegulation.article('9'),
  },
} as const satisfies Acts
